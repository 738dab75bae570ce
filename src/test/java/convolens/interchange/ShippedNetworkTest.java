package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.train.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedNetworkTest {
    /** Each answers as well as the notice beside it says. */
    @ParameterizedTest
    @EnumSource
    void answersAsWellAsTheNoticeSays(ShippedNetwork shipped) throws IOException {
        String notice = Files.readString(Path.of("assets/networks/NOTICE"));
        Matcher line = Pattern.compile(Pattern.quote(shipped.file()) + " +(0\\.\\d{4})")
                .matcher(notice);
        assertThat(line.find()).as(shipped.file()).isTrue();
        Network network = shipped.load(Cpu.of(2));
        Answers answers = Answers.of(network, DataSet.mnist().test(), (done, soFar) -> true);
        assertThat(String.format(Locale.ROOT, "%.4f", answers.correct() / 10_000.0))
                .isEqualTo(line.group(1));
        assertThat(shipped.architecture().parameterCount()).isEqualTo(network.parameterCount());
    }
}
