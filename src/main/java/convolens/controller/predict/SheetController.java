package convolens.controller.predict;

import convolens.export.ExercisePdf;
import convolens.export.ExerciseText;
import convolens.model.predict.PrintedSheet;
import convolens.model.predict.Questions;
import convolens.model.predict.Sheet;
import convolens.view.predict.SheetWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Exercise sheets as files. */
public final class SheetController {
    private SheetController() {}

    /**
     * A sheet about a scene as it is set. On the FX thread.
     *
     * @param words in which it is written
     * @param titleKey the bundle key of the scene's name
     * @param count how many questions at most
     * @param isPdf whether it becomes a PDF; else Markdown
     * @param language of the words
     * @throws IllegalArgumentException if the scene cannot be asked anything
     */
    public static byte[] sheet(
            Questions questions,
            SheetWords words,
            String titleKey,
            int count,
            long seed,
            boolean isPdf,
            Locale language)
            throws IOException {
        PrintedSheet sheet = words.of(titleKey, Sheet.of(questions, count, seed), seed);
        return isPdf ? ExercisePdf.of(sheet, language) : ExerciseText.of(sheet).getBytes(StandardCharsets.UTF_8);
    }
}
