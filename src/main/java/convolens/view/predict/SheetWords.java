package convolens.view.predict;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.predict.Given;
import convolens.model.predict.Pictured;
import convolens.model.predict.PrintedSheet;
import convolens.model.predict.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exercise sheets in the language of the moment. */
public final class SheetWords {
    private final Messages messages;
    private final PhraseText words;

    public SheetWords(Messages messages) {
        this.messages = messages;
        this.words = new PhraseText(messages);
    }

    /**
     * A sheet to print.
     *
     * @param titleKey the bundle key of the scene's name
     * @param seed it was made from
     */
    public PrintedSheet of(String titleKey, Sheet sheet, long seed) {
        List<PrintedSheet.Matrix> matrices = sheet.given().stream()
                .filter(given -> given.rows() > 0)
                .map(this::matrix)
                .toList();
        return new PrintedSheet(
                messages.text("predict.sheet.title", messages.text(titleKey)),
                messages.text("predict.sheet.note", sheet.exercises().size(), Long.toString(seed)),
                messages.text("predict.sheet.answers"),
                matrices,
                sheet.given().stream()
                        .filter(given -> given.rows() == 0)
                        .map(Given::name)
                        .toList(),
                sheet.exercises().stream()
                        .map(exercise -> words.of(exercise.text()))
                        .toList(),
                pictures(sheet),
                sheet.exercises().stream()
                        .map(exercise -> words.of(exercise.right()))
                        .toList());
    }

    private static Map<Integer, Tensor> pictures(Sheet sheet) {
        Map<Integer, Tensor> pictures = new HashMap<>();
        for (int i = 0; i < sheet.exercises().size(); i++) {
            Pictured pictured = sheet.exercises().get(i).pictured();
            if (pictured != null) {
                pictures.put(i, pictured.image());
            }
        }
        return pictures;
    }

    private PrintedSheet.Matrix matrix(Given given) {
        return new PrintedSheet.Matrix(
                given.name(),
                given.rows(),
                given.columns(),
                given.values().stream().map(words::number).toList());
    }
}
