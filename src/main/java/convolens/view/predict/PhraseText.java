package convolens.view.predict;

import convolens.i18n.Messages;
import convolens.model.predict.Answer;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.Verdict;
import convolens.raster.NumberText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions, answers and what is found out about them, in the language of the moment. */
public final class PhraseText {
    private static final int DECIMALS = 4;
    private static final String MISTAKE = "predict.mistake.";

    private final Messages messages;

    public PhraseText(Messages messages) {
        this.messages = messages;
    }

    /** A sentence. */
    public String of(Phrase phrase) {
        return messages.text(
                phrase.key(), phrase.arguments().stream().map(this::argument).toArray());
    }

    /** Whole numbers stay numbers, for the plural; others are written here. */
    private Object argument(Object argument) {
        return argument instanceof Double || argument instanceof Float
                ? number(((Number) argument).doubleValue())
                : argument;
    }

    /** A number with as many decimals as it needs, up to four. */
    public String number(double value) {
        NumberText numbers = new NumberText(messages.locale());
        for (int decimals = 0; decimals < DECIMALS; decimals++) {
            double scaled = value * Math.pow(10, decimals);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-5 * Math.max(1, Math.abs(scaled))) {
                return numbers.fixed(value, decimals);
            }
        }
        return numbers.fixed(value, DECIMALS);
    }

    /** An answer. */
    public String of(Answer answer) {
        List<String> numbers = answer.numbers().stream().map(this::number).toList();
        return switch (answer.form()) {
            case VALUE, COUNT -> numbers.get(0);
            case CLASS -> answer.name() == null ? numbers.get(0) : answer.name();
            case SHAPE -> numbers.size() == 1 ? "(" + numbers.get(0) + ",)" : "(" + String.join(", ", numbers) + ")";
            case CELL -> numbers.isEmpty() ? messages.text("predict.padding") : "[" + String.join(", ", numbers) + "]";
        };
    }

    /** What was found out. At most two mistakes are named. */
    public String of(Verdict verdict) {
        if (verdict.right()) {
            return messages.text("predict.right", of(verdict.given()));
        }
        if (verdict.mistakes().isEmpty()) {
            return messages.text("predict.wrong", of(verdict.given()));
        }
        return verdict.mistakes().stream()
                .map(Mistake::what)
                .map(this::of)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(messages.text("predict.or")));
    }

    /** What is right instead of a mistake; null where that goes without saying. */
    public @Nullable String why(Verdict verdict) {
        if (verdict.mistakes().isEmpty()) {
            return null;
        }
        String name = verdict.mistakes().get(0).what().key().substring(MISTAKE.length());
        String key = "predict.why." + name;
        return Messages.has(key) ? messages.text(key) : null;
    }
}
