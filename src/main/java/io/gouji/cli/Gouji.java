package io.gouji.cli;

import io.gouji.intake.Opening;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.report.Screen;
import io.gouji.report.Speech;
import io.gouji.run.Inputs;
import io.gouji.run.OwnTables;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: what all commands have in common. A run ends in one of {@link ExitStatus}. */
@Command(name = "gouji", versionProvider = Gouji.Version.class)
public final class Gouji implements Callable<Integer> {
    private final Console console;
    private Optional<Reference> loaded = Optional.empty();
    private Optional<Path> aliases = Optional.empty();
    private Opening opening = Opening.USUAL;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Language language;

    @Option(names = "--reference", paramLabel = "${bundle:label.folder}", scope = ScopeType.INHERIT)
    private Optional<Path> reference = Optional.empty();

    @Option(names = "--rules", paramLabel = "${bundle:label.file}", scope = ScopeType.INHERIT)
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
    private Colour colour = Colour.AUTO;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // the library answers it before any command runs
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // likewise
    private boolean version;

    /** When the text is coloured. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    Gouji(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    /** Runs a command of this process; output is UTF-8 wherever it goes. */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        if (given.contains("-v") || given.contains("--verbose")) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        if (!given.isEmpty() && !given.get(0).startsWith("-")) {
            prepare();
        }
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(err);
        PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
        int status = run(given, Console.of(out, writer(err)));
        out.flush();
        System.exit(status);
    }

    /** Nearly every command needs our tables: they are read while the command line and the first file are. */
    private static void prepare() {
        Thread thread = new Thread(() -> Reference.bundled().prepare(), "reference");
        thread.setDaemon(true);
        thread.start();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command with the given surroundings and returns its {@link ExitStatus}. */
    static int run(List<String> arguments, Console console) {
        Gouji gouji = new Gouji(console, Commands.language(arguments, console.language()));
        try {
            return Commands.run(gouji, arguments);
        } catch (Error e) {
            return new Failures(gouji).defect(e);
        }
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        Commands.of(this).usage(console.err());
        return ExitStatus.WRONG_USAGE;
    }

    Console console() {
        return console;
    }

    boolean verbose() {
        return verbose;
    }

    /** What is said, in the language that the user chose. */
    Speech speech() {
        return new Speech(loaded.orElseGet(Reference::bundled).messages(), language);
    }

    /** All reference tables, with those of the user; read when they are first asked for. */
    Reference reference() {
        if (loaded.isPresent()) {
            return loaded.get();
        }
        GivenFiles.checked(rules.stream().toList());
        ReferenceData tables = OwnTables.over(reference, rules);
        List<Row> decisions = aliases.map(OwnTables::table).orElse(List.of());
        boolean isOurs = tables.overlay().isEmpty() && decisions.isEmpty();
        Reference result = isOurs ? Reference.bundled() : Reference.of(tables, decisions);
        loaded = Optional.of(result);
        result.aliases().remarks().forEach(this::tell);
        return result;
    }

    /** Labels are to be read with what was decided about them; before the reference is first asked for. */
    void recall(Path decisions) {
        aliases = Optional.of(decisions);
    }

    /** Files are to be opened so; before any is read. */
    void open(Opening how) {
        opening = how;
    }

    /** How files are opened. */
    Opening opening() {
        return opening;
    }

    /** The terminal, or what takes its place. */
    Screen screen() {
        boolean coloured = switch (colour) {
            case AUTO -> console.colours();
            case ALWAYS -> true;
            case NEVER -> false;
        };
        return new Screen(console.columns(), coloured);
    }

    /** Reads the files of a submission; what is wrong with one is told and does not stop the others. */
    Inputs read(List<Path> files) {
        Inputs inputs = Inputs.read(files, opening);
        inputs.rejected().forEach(this::tell);
        return inputs;
    }

    /** Says something beside the output. */
    void tell(Message message) {
        console.err().println(speech().say(message));
    }

    /** The version that stands in the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Gouji.class.getPackage().getImplementationVersion();
            return new String[] {"gouji " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
