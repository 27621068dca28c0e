package io.gouji.cli;

import io.gouji.reference.Language;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command line on a console of 80 columns that is no terminal. */
record Run(int status, String out, String err) {
    static Run of(String... arguments) {
        return in(Language.ZH, arguments);
    }

    /** The output without the breaks and blanks of its layout. */
    String outInOneLine() {
        return out.replaceAll("\\s+", "");
    }

    static Run in(Language language, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), language, 80, false, false);
        int status = Gouji.run(java.util.List.of(arguments), console);
        return new Run(status, out.toString(), err.toString());
    }
}
