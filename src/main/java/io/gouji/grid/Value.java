package io.gouji.grid;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, as its file types it: a number typed as text is {@link Text}. */
public sealed interface Value {
    Value EMPTY = new Empty();

    record Empty() implements Value {}

    /** A number exactly as stored; a formula counts with its cached value. */
    record Figure(BigDecimal number) implements Value {}

    record Text(String text) implements Value {}

    /** A number that the file shows as a date or time. */
    record Moment(LocalDateTime time) implements Value {}

    record Truth(boolean truth) implements Value {}

    /** A spreadsheet error such as {@code #DIV/0!}. */
    record Fault(String code) implements Value {}
}
