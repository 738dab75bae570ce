package convolens.run;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.run.RunSession.Command;
import convolens.run.RunSession.End;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunSessionTest {
    private static final int WHOLE = 20;

    private final Work work = new Work();
    private final RunSession session = new RunSession(work);

    /** Some steps, during one of which something else is asked. */
    private final class Work implements RunWork {
        int steps;
        int askedIn = -1;
        Command[] asked = {};

        @Override
        public void prepare() {}

        @Override
        public boolean isFinished() {
            return steps == WHOLE;
        }

        @Override
        public boolean isEvaluationDue() {
            return false;
        }

        @Override
        public boolean evaluate(BooleanSupplier rest) {
            throw new AssertionError("no evaluation is due");
        }

        @Override
        public boolean step() {
            if (steps++ == askedIn) {
                for (Command each : asked) {
                    session.command(each);
                }
            }
            return true;
        }

        @Override
        public @Nullable FinalAccuracy rest(End end, BooleanSupplier impatient) {
            return null;
        }
    }

    private End run(Command first) throws Exception {
        session.command(first);
        return session.run(() -> false).end();
    }

    @Test
    void aStepIsOneStep() throws Exception {
        assertThat(run(Command.STEP)).isEqualTo(End.PAUSED);
        assertThat(run(Command.STEP)).isEqualTo(End.PAUSED);
        assertThat(work.steps).isEqualTo(2);
        assertThat(run(Command.RUN)).isEqualTo(End.FINISHED);
        assertThat(work.steps).isEqualTo(WHOLE);
    }

    /** Whoever pauses and steps at once would otherwise see the pause only. */
    @Test
    void aStepThatIsAskedForBeforeTheRunRestsIsMade() throws Exception {
        work.askedIn = 4;
        work.asked = new Command[] {Command.PAUSE, Command.STEP};
        assertThat(run(Command.RUN)).isEqualTo(End.PAUSED);
        assertThat(work.steps).as("five, and the one").isEqualTo(6);
    }

    @Test
    void nothingIsLearnedAfterPauseStopOrPrepare() throws Exception {
        work.askedIn = 2;
        work.asked = new Command[] {Command.PAUSE};
        assertThat(run(Command.RUN)).isEqualTo(End.PAUSED);
        assertThat(run(Command.PREPARE)).isEqualTo(End.PAUSED);
        assertThat(run(Command.STOP)).isEqualTo(End.STOPPED);
        assertThat(work.steps).isEqualTo(3);
    }
}
