package io.gouji.report;

/** A line of what was read: what it is ("" where the line goes on with the one above), and what was read. */
record Fact(Styled name, Styled value) {}
