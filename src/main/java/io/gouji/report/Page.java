package io.gouji.report;

/** A text for a screen that grows line by line; what is too wide is wrapped and keeps its indentation. */
final class Page {
    private final Screen screen;
    private final StringBuilder written = new StringBuilder();

    Page(Screen screen) {
        this.screen = screen;
    }

    int columns() {
        return screen.columns();
    }

    void line(String text) {
        line(Styled.of(text));
    }

    void line(Styled text) {
        line(Styled.EMPTY, text);
    }

    /** The text behind a lead; lines after the first are indented to where the text began. */
    void line(Styled lead, Styled text) {
        int indent = lead.width();
        String before = lead.painted(screen.colour());
        for (LineBreaks.Line each : LineBreaks.of(text.text(), screen.columns() - indent)) {
            String shown = text.slice(each.start(), each.end()).painted(screen.colour());
            written.append((before + shown).stripTrailing()).append('\n');
            before = " ".repeat(indent);
        }
    }

    /** An empty line, unless there is one already or nothing is above it. */
    void gap() {
        boolean open = written.length() > 1 && written.charAt(written.length() - 2) != '\n';
        if (open) {
            written.append('\n');
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
