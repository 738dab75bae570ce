package convolens.lesson;

import java.util.Locale;

/** The sections of chapter 7, by which the navigator groups the lessons. */
public enum ChapterSection {
    STRUCTURE("7.1"),
    CONVOLUTION("7.2"),
    POOLING("7.3"),
    IMPLEMENTATION("7.4"),
    MNIST("7.5"),
    VISUALISATION("7.6");

    private final String number;

    ChapterSection(String number) {
        this.number = number;
    }

    /** The number as printed, such as "7.2". */
    public String number() {
        return number;
    }

    /** The bundle key of the title, such as "section.convolution". */
    public String titleKey() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }
}
