package io.gouji.finding;

/** What a finding says of its rule. What passes is only counted. */
public enum Verdict {
    FAIL,
    /** A figure is missing or cannot be read: the rule neither passes nor fails. */
    NOT_ASSESSABLE,
    /** It fails, and a person has said why that may stand. */
    WAIVED
}
