package convolens.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import convolens.cli.CommandRun;
import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.gemm.Phase;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    Path folder;

    @Test
    void measuresEveryPhaseAndWritesThemAsJson() throws Exception {
        Path json = folder.resolve("bench.json");
        CommandRun run = CommandRun.of(
                "bench",
                "--network",
                "simple",
                "--train",
                "250",
                "--test",
                "30",
                "--epochs",
                "2",
                "--threads",
                "2",
                "--json",
                json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).startsWith("Java ");
        assertThat(run.lines().get(1))
                .isEqualTo("Matrix multiply " + Gemm.best().name() + ", 2 threads");
        for (String phase : new String[] {"im2col", "multiply forward", "multiply backward", "pooling", "optimizer"}) {
            assertThat(run.out()).contains("\n  " + phase);
        }
        assertThat(run.lastLine()).contains("evaluation of 30 images");
        BenchReport report = new Gson().fromJson(Files.readString(json), BenchReport.class);
        assertThat(report.threads()).isEqualTo(2);
        BenchReport.OfNetwork simple = report.networks().get(0);
        assertThat(simple.network()).isEqualTo("simple");
        assertThat(simple.images()).isEqualTo(250);
        assertThat(simple.laterEpochs()).hasSize(2).contains(simple.bestEpoch());
        assertThat(simple.phases()).hasSize(Phase.values().length + 3);
        double parts = simple.phases().subList(0, Phase.values().length + 1).stream()
                .mapToDouble(BenchReport.OfPhase::share)
                .sum();
        assertThat(parts).as("the shares of an epoch").isBetween(0.999, 1.001);
    }

    @Test
    void refusesAFileThatCannotBeWritten() {
        CommandRun run = CommandRun.of("bench", "--json", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("convolens: --json: ");
    }

    /** By hand: 576·30·25, 4320·100 and 100·10 multiplications; backward all of them, and the last two once more. */
    @Test
    void countsTheOperationsOfTheChaptersNetwork() {
        Arithmetic arithmetic = Arithmetic.of(
                SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10).architecture().build(Cpu.single(), 1));
        assertThat(arithmetic.forward()).isEqualTo(2.0 * (432_000 + 432_000 + 1_000));
        assertThat(arithmetic.backward()).isEqualTo(2.0 * (432_000 + 2 * 432_000 + 2 * 1_000));
    }

    @Test
    void addsUpTheLapsOfAllThreads() {
        AtomicLong clock = new AtomicLong();
        PhaseMeter meter = new PhaseMeter(clock::get, 2);
        long start = meter.start();
        clock.set(3_000_000_000L);
        long next = meter.lap(Phase.IM2COL, 0, start);
        clock.set(5_000_000_000L);
        meter.lap(Phase.POOLING, 1, next);
        meter.lap(Phase.IM2COL, 1, next);
        assertThat(meter.seconds(Phase.IM2COL)).isEqualTo(5);
        assertThat(meter.seconds(Phase.POOLING)).isEqualTo(2);
        meter.clear();
        assertThat(meter.seconds(Phase.IM2COL)).isZero();
    }
}
