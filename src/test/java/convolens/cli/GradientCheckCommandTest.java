package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.cli.terminal.Terminal;
import convolens.engine.inspect.CellCheck;
import convolens.engine.inspect.ParameterCheck;
import convolens.engine.tensor.Shape;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckCommandTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, -7})
    void theChaptersNetworkPasses(long seed) {
        CommandRun run = CommandRun.of("gradient-check", "--seed", Long.toString(seed));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(8);
        assertThat(run.lines().get(0)).startsWith("parameter ").contains("largest relative");
        assertThat(run.lines().subList(1, 7))
                .extracting(line -> line.split(" +")[0])
                .containsExactly("W1", "b1", "W2", "b2", "W3", "b3");
        assertThat(run.lines().subList(1, 7)).allMatch(line -> line.endsWith(" ok"));
        assertThat(run.lastLine()).isEqualTo("every gradient agrees to 0.01 (seed " + seed + ")");
    }

    @Test
    void oneWrongNumberFailsTheCheck() {
        CellCheck right = cell(0, 0.5, 0.5, CellCheck.Verdict.AGREES);
        CellCheck wrong = cell(1, 0.5, 0.25, CellCheck.Verdict.DIFFERS);
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), 0, true, false);
        int code = new GradientCheckCommand(terminal)
                .report(List.of(
                        new ParameterCheck("W1", Shape.of(2), List.of(right, wrong)),
                        new ParameterCheck("b1", Shape.of(1), List.of(right))));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines().toList().get(1)).startsWith("W1 ").endsWith("5.00e-01  1 WRONG");
        assertThat(out.toString().lines()).last().asString().startsWith("the gradient of W1 is wrong");
    }

    private static CellCheck cell(int index, double analytic, double numeric, CellCheck.Verdict verdict) {
        return new CellCheck(
                index,
                analytic,
                numeric,
                numeric,
                numeric,
                1e-3,
                0,
                0,
                CellCheck.Kink.NONE,
                Math.abs(analytic - numeric) / analytic,
                verdict);
    }
}
