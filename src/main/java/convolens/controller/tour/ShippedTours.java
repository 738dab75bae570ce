package convolens.controller.tour;

import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.ChapterSection;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

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
            String name = section.number() + "." + ScenarioFile.ENDING;
            try (InputStream in = ShippedTours.class.getResourceAsStream(FOLDER + name)) {
                if (in != null) {
                    SceneDocument document = ScenarioFile.read(in, name);
                    tours.add((Tour) document);
                }
            }
        }
        return tours;
    }
}
