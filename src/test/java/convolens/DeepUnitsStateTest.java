package convolens;

import convolens.controller.MnistImages;
import convolens.data.DataSet;
import convolens.lesson.Lesson;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import java.lang.ref.SoftReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@link SceneStatesTest} of the scene that searches all images, here a few. */
@OnFxThread
@Isolated("others would take the few images for MNIST")
class DeepUnitsStateTest {
    /** So many images are searched for what excites units; all of them keep the processors busy for minutes. */
    private static final int SEARCHED = 150;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    @Test
    void opensAsItWasSaved(@TempDir Path folder) throws Exception {
        SceneStatesTest.runs = folder;
        DataSet digits = MnistImages.open();
        keepDigits(digits.take(SEARCHED, SEARCHED));
        try {
            SceneStatesTest.opensAsItWasSavedOn(Lesson.DEEP_UNITS);
        } finally {
            keepDigits(digits);
        }
    }

    /** Scenes take these for the digits of MNIST. */
    private static void keepDigits(DataSet digits) throws ReflectiveOperationException {
        Field kept = MnistImages.class.getDeclaredField("kept");
        kept.setAccessible(true);
        kept.set(null, new SoftReference<>(digits));
    }
}
