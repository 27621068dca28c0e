package io.gouji.indicator;

import io.gouji.reference.Wording;

/** A member of the applicant dimension of the forms from 2019 on: {@code natural}, {@code org.commercial}, … {@code total}. */
public record Applicant(String code, Wording label) {}
