package io.gouji.finding;

import io.gouji.grid.Place;
import io.gouji.indicator.Figure;

/** A cell that a finding rests on: where it stands, what it is (code "" where it is no indicator) and what it says. */
public record Evidence(Place place, String code, Figure figure) {}
