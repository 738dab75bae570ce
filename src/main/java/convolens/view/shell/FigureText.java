package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import java.util.List;
import javafx.beans.binding.StringBinding;

/** How the figures of a scene are written. */
final class FigureText {
    private FigureText() {}

    /** In the navigator: "7-7", "7-3 · 7-4", "7-17 … 7-19", or the section where there are no figures. */
    static String brief(Lesson lesson) {
        List<String> figures = lesson.figures();
        return switch (figures.size()) {
            case 0 -> lesson.section();
            case 1 -> figures.get(0);
            case 2 -> figures.get(0) + " · " + figures.get(1);
            default -> figures.get(0) + " … " + figures.get(figures.size() - 1);
        };
    }

    /** In the title bar: "7.4.2 · Figures 7-17 to 7-19". */
    static StringBinding full(Lesson lesson, Messages messages) {
        List<String> figures = lesson.figures();
        return switch (figures.size()) {
            case 0 -> messages.bind("title.section", lesson.section());
            case 1 -> messages.bind("title.figure", lesson.section(), figures.get(0));
            case 2 -> messages.bind("title.figures.two", lesson.section(), figures.get(0), figures.get(1));
            default ->
                messages.bind("title.figures.range", lesson.section(), figures.get(0), figures.get(figures.size() - 1));
        };
    }
}
