package io.gouji.cli;

import io.gouji.reference.Language;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Where a run reads its surroundings from and what it writes to; handed in, so that a run needs no terminal.
 *
 * @param language when the user does not choose one
 * @param columns width of the terminal
 * @param terminal whether {@code out} is a terminal
 * @param colours whether the terminal shows colours and the user has not refused them
 */
record Console(PrintWriter out, PrintWriter err, Language language, int columns, boolean terminal, boolean colours) {
    private static final int USUAL_COLUMNS = 80;

    /** The surroundings of this process, as the launcher tells them. */
    static Console of(PrintWriter out, PrintWriter err) {
        String told = System.getProperty("gouji.terminal");
        boolean terminal = told == null ? hasConsole() : Boolean.parseBoolean(told);
        boolean colours = terminal && System.getenv("NO_COLOR") == null && showsColours();
        return new Console(out, err, userLanguage(), terminalColumns(), terminal, colours);
    }

    /** The launcher for Windows cannot tell; it asks newer Javas to answer here as older ones do. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    /** The language of the locale, which the launcher passes on as the user has set it. */
    private static Language userLanguage() {
        String posix = System.getProperty("gouji.locale");
        return Language.of(posix == null ? Locale.getDefault() : locale(posix));
    }

    /** {@code zh_CN.UTF-8} as a locale; unset, C and POSIX say nothing. */
    static Locale locale(String posix) {
        int end = 0;
        while (end < posix.length() && ".@".indexOf(posix.charAt(end)) < 0) {
            end++;
        }
        String name = posix.substring(0, end);
        boolean saysNothing = name.equals("C") || name.equals("POSIX");
        return saysNothing ? Locale.ROOT : Locale.forLanguageTag(name.replace('_', '-'));
    }

    private static int terminalColumns() {
        String told = System.getProperty("gouji.columns", System.getenv().getOrDefault("COLUMNS", ""));
        try {
            int columns = Integer.parseInt(told);
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    /** The old console of Windows prints colours as garbage; newer terminals name themselves. */
    private static boolean showsColours() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        boolean named = System.getenv("WT_SESSION") != null
                || System.getenv("ANSICON") != null
                || System.getenv("TERM") != null;
        return !"dumb".equals(System.getenv("TERM")) && (!windows || named);
    }
}
