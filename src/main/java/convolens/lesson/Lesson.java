package convolens.lesson;

import java.util.List;
import java.util.Locale;

/**
 * The scenes, in the chapter's order: the one registry of the program. From the stem follow the classes {@code
 * <stem>Model}, {@code <stem>View}, {@code <stem>Controller} and the bundle keys {@code lesson.<stem>.title}, {@code
 * lesson.<stem>.terms} and so on.
 */
public enum Lesson {
    TRAIN("Train", "7.5", "7-23"),
    FILTERS("Filters", "7.6.1", "7-24");

    private final String stem;
    private final String section;
    private final List<String> figures;

    Lesson(String stem, String section, String... figures) {
        this.stem = stem;
        this.section = section;
        this.figures = List.of(figures);
    }

    /** The common beginning of the names of this scene's classes. */
    public String stem() {
        return stem;
    }

    /** The section of the book, such as "7.6.1". */
    public String section() {
        return section;
    }

    /** Every figure that the scene brings to life, such as "7-24"; empty where the section has none. */
    public List<String> figures() {
        return figures;
    }

    /** The section of the chapter to which the scene belongs. */
    public ChapterSection chapterSection() {
        for (ChapterSection candidate : ChapterSection.values()) {
            if (section.equals(candidate.number()) || section.startsWith(candidate.number() + ".")) {
                return candidate;
            }
        }
        throw new IllegalStateException(name() + ": no section of the chapter holds " + section);
    }

    /** The beginning of all bundle keys of this scene, such as "lesson.train". */
    public String keyPrefix() {
        return "lesson." + stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
    }

    /** A bundle key of this scene: the prefix, a dot, and {@code name}. */
    public String key(String name) {
        return keyPrefix() + "." + name;
    }

    /** The bundle key of the title. */
    public String titleKey() {
        return key("title");
    }

    /** The bundle key of the words, beside the title, by which a search finds the scene. */
    public String termsKey() {
        return key("terms");
    }
}
