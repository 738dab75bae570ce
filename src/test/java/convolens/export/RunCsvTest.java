package convolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.run.RunPoint;
import convolens.ui.OnFxThread;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(OnFxThread.TAG)
class RunCsvTest {
    @Test
    void isTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(RunCsv.of(List.of(
                            new RunPoint(0, 0, 0, 2.302585, 0.1, 0.11),
                            new RunPoint(1, 600, 1234.5678, 1 / 3.0, 0.98765432, 1))))
                    .isEqualTo("epoch,iteration,seconds,train_loss,train_accuracy,test_accuracy\n"
                            + "0,0,0.000,2.302585,0.100000,0.110000\n"
                            + "1,600,1234.568,0.333333,0.987654,1.000000\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLossThatIsNoNumberIsWrittenAsOtherProgramsReadIt() {
        assertThat(RunCsv.of(List.of(
                        new RunPoint(1, 10, 1, Double.NaN, 0.1, 0.1),
                        new RunPoint(2, 20, 2, Double.POSITIVE_INFINITY, 0.1, 0.1))))
                .contains("1,10,1.000,nan,0.1", "2,20,2.000,inf,0.1");
    }
}
