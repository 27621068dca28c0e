package io.gouji.output;

/**
 * Who fills a form in, for which year and on which day, as it is to be printed; "" leaves the place open.
 *
 * @param year of the report, not of its publication
 */
public record Filing(String agency, String year, String date) {
    public static final Filing OPEN = new Filing("", "", "");
}
