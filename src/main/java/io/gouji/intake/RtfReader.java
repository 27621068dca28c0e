package io.gouji.intake;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import io.gouji.grid.Document;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** An RTF document: its text and its tables. The parser says what stands in it, one group, command and string after another. */
final class RtfReader implements IRtfListener {
    /** Groups that hold text of the document; all others (fonts, styles, headers, pictures, notes) are passed over. */
    private static final Set<Command> TEXT =
            EnumSet.of(Command.rtf, Command.field, Command.fldrslt, Command.listtext, Command.nesttableprops);

    private final RunningText text = new RunningText();
    /** For every open group whether it is passed over. */
    private final Deque<Boolean> groups = new ArrayDeque<>();

    private StringBuilder paragraph = new StringBuilder();
    private RtfTable table = new RtfTable();
    private boolean inTable;

    private RtfReader() {}

    static Document read(Source source) throws IOException {
        RtfReader reader = new RtfReader();
        new StandardRtfParser().parse(new RtfStreamSource(source.stream()), reader);
        reader.endParagraph();
        reader.endTable();
        return reader.text.document(source, Document.Format.RTF, false);
    }

    @Override
    public void processGroupStart() {
        groups.push(isPassedOver());
    }

    @Override
    public void processGroupEnd() {
        groups.pop();
    }

    private boolean isPassedOver() {
        return !groups.isEmpty() && groups.element();
    }

    private void passOver() {
        groups.pop();
        groups.push(true);
    }

    @Override
    public void processString(String string) {
        if (!isPassedOver()) {
            paragraph.append(string);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (isPassedOver()) {
            return;
        }
        if (optional || (command.getCommandType() == CommandType.Destination && !TEXT.contains(command))) {
            passOver();
            return;
        }
        switch (command) {
            case par, sect, page -> endParagraph();
            case line -> paragraph.append('\n');
            case tab -> paragraph.append('\t');
            case pard -> inTable = false;
            case intbl -> inTable = true;
            case cell, nestcell -> endCell();
            case row -> table.endRow();
            case deleted, v -> hide(!hasParameter || parameter != 0);
            default -> table.define(command, parameter);
        }
    }

    /** Deleted and hidden passages; the rest of their group is passed over. */
    private void hide(boolean hidden) {
        if (hidden) {
            passOver();
        }
    }

    private void endCell() {
        table.add(take());
    }

    /** Inside a table a line of a cell, outside of it the end of a table before it. */
    private void endParagraph() {
        if (inTable) {
            paragraph.append('\n');
        } else {
            endTable();
            text.add(take(), 0);
        }
    }

    /** A table of mostly paragraphs is layout: what stands in its cells is text. */
    private void endTable() {
        TableDraft draft = table.draft();
        if (draft.isTable()) {
            text.add(draft);
        } else {
            table.texts().forEach(cell -> text.add(cell, 0));
        }
        table = new RtfTable();
    }

    private String take() {
        String taken = paragraph.toString();
        paragraph = new StringBuilder();
        return taken;
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {}

    /** Never called: the standard parser decodes what it hands on. */
    @Override
    public void processCharacterBytes(byte[] data) {}

    /** Pictures. */
    @Override
    public void processBinaryBytes(byte[] data) {}
}
