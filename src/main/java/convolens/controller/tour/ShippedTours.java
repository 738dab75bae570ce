package convolens.controller.tour;

import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.ChapterSection;
import convolens.lesson.tour.Tour;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tours that come with the program: for each section of the chapter a file that is named after it, where there is one. */
public final class ShippedTours {
    private static final String FOLDER = "/convolens/tours/";

    private ShippedTours() {}

    /**
     * Reads them, in the chapter's order.
     *
     * @throws IOException if one is damaged
     */
    public static List<Tour> read() throws IOException {
        List<Tour> tours = new ArrayList<>();
        for (ChapterSection section : ChapterSection.values()) {
            read(section.number()).ifPresent(tours::add);
        }
        return tours;
    }

    /**
     * The tour of a section, such as 7.3; empty where there is none.
     *
     * @throws IOException if it is damaged
     */
    public static Optional<Tour> read(String number) throws IOException {
        if (Arrays.stream(ChapterSection.values())
                .noneMatch(section -> section.number().equals(number))) {
            return Optional.empty();
        }
        String name = number + "." + ScenarioFile.ENDING;
        try (InputStream in = ShippedTours.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of((Tour) ScenarioFile.read(in, name));
        }
    }
}
