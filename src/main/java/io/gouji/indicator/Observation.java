package io.gouji.indicator;

import io.gouji.grid.Place;

/** A figure that an attachment gives for an indicator, and where it stands. The code carries the applicant, if any. */
public record Observation(String code, Figure figure, Place place) {}
