package io.gouji.cli;

import io.gouji.intake.UnusableInput;
import io.gouji.output.UnusableOutput;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What becomes of what a command throws: something is said, and the run ends in one of {@link ExitStatus}. */
record Failures(Gouji gouji) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        gouji.console().err().println(new UsageFaults(gouji.speech()).of(fault));
        return ExitStatus.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return of(fault);
    }

    /** Says what a command has thrown. */
    int of(Exception fault) {
        if (fault instanceof Refusal refusal) {
            return refuse(refusal.said());
        }
        if (fault instanceof ReferenceFault reference) {
            return refuse(reference.said());
        }
        if (fault instanceof UnusableInput input) {
            return refuse(input.said());
        }
        if (fault instanceof UnusableOutput output) {
            return refuse(output.said());
        }
        return fault instanceof NothingRead ? ExitStatus.NOTHING_READ : defect(fault);
    }

    /** One line that says what to report; the details only when they are asked for. */
    int defect(Throwable fault) {
        gouji.tell(Message.of("defect", fault.toString()));
        if (gouji.verbose()) {
            fault.printStackTrace(gouji.console().err());
        }
        return ExitStatus.OUR_DEFECT;
    }

    private int refuse(Message said) {
        gouji.tell(said);
        return ExitStatus.WRONG_USAGE;
    }
}
