package convolens.cli.option;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataSet;
import convolens.data.FoundData;
import convolens.data.source.DataSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was assumed of files of images, in lines. */
final class DataText {
    private DataText() {}

    /**
     * What was found, what was assumed with the option that changes it, and what was left out. Nothing where all is said
     * by the files of an IDX folder.
     */
    static List<String> lines(FoundData found, DataSet data, DataChoices chosen) {
        Map<DataChoice, String> assumed = new EnumMap<>(DataChoice.class);
        assumed.putAll(found.assumed().words());
        assumed.keySet().removeAll(chosen.words().keySet());
        if (found.isSaid()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s (%s): %,d training and %,d test images %s of %d classes",
                data.name(),
                found.format(),
                data.train().size(),
                data.test().size(),
                data.imageShape(),
                data.classNames().size()));
        assumed.forEach((choice, word) -> lines.add(String.format(
                Locale.ROOT,
                "  assumed: %-13s %-12s %s %s",
                choice.key(),
                word,
                DataSource.option(choice),
                options(found.options(choice)))));
        if (found.validationSize() > 0) {
            String word = chosen.or(found.assumed()).of(DataChoice.VALIDATION).orElse("leave");
            lines.add(String.format(
                    Locale.ROOT,
                    "  the %,d validation images are %s",
                    found.validationSize(),
                    switch (word) {
                        case "train" -> "trained on, too";
                        case "test" -> "tested on";
                        default -> "left out";
                    }));
        }
        found.remarks().forEach(remark -> lines.add("  " + remark));
        return lines;
    }

    private static String options(List<String> words) {
        return words.isEmpty() ? "…" : String.join("|", words);
    }
}
