package convolens.engine.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GemmChoiceTest {

    @Test
    void whereTheModuleIsPresentItIsTaken() {
        assertThat(GemmChoice.of(null).name()).startsWith("Vector API, ").endsWith(" bit");
    }

    @Test
    void eachCanBeAskedFor() {
        assertThat(GemmChoice.of("ejml").name()).isEqualTo("EJML");
        assertThat(GemmChoice.of("vector").name()).startsWith("Vector API");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GemmChoice.of("blas"))
                .withMessage("the property convolens.gemm is ejml or vector, but is blas");
    }

    /** The JVM of the tests has the module, so another one is asked. */
    @Test
    void withoutTheModuleItIsEjml() throws Exception {
        assertThat(runWithoutModule()).isEqualTo("EJML 22.0");
    }

    @Test
    void withoutTheModuleVectorIsRefusedWithTheOptionThatHelps() throws Exception {
        assertThat(runWithoutModule("-Dconvolens.gemm=vector"))
                .isEqualTo("convolens.gemm=vector needs the option --add-modules jdk.incubator.vector when Java is"
                        + " started");
    }

    private static String runWithoutModule(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Multiplication.class.getName()));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output.strip();
    }

    /** A program that multiplies with the best there is and says with what. */
    static final class Multiplication {
        private Multiplication() {}

        public static void main(String[] arguments) {
            try {
                Gemm gemm = Gemm.best();
                float[] c = new float[1];
                gemm.multiply(
                        false, false, 1, 1, 2, new float[] {1, 2}, 0, 2, new float[] {4, 9}, 0, 1, false, c, 0, 1);
                System.out.println(gemm.name() + " " + c[0]);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
