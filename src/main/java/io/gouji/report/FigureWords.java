package io.gouji.report;

import io.gouji.indicator.Figure;
import java.math.BigDecimal;

/** A figure in words: a number plainly, a blank said to be one, anything else as it is written. */
final class FigureWords {
    private FigureWords() {}

    static Styled of(Figure figure, Speech speech) {
        return switch (figure.state()) {
            case NUMBER ->
                Styled.of(figure.number().map(BigDecimal::toPlainString).orElse(figure.raw()));
            case BLANK -> Styled.of(Style.DOUBTFUL, speech.say("figure.blank"));
            case DASH, SLASH, TEXT ->
                Styled.of(
                        Style.DOUBTFUL,
                        speech.say("figure.written", figure.raw().strip()));
        };
    }
}
