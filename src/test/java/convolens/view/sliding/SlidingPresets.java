package convolens.view.sliding;

import convolens.lesson.Lesson;
import convolens.model.sliding.SlidingPreset;
import java.util.Arrays;
import java.util.List;

/** The presets that the navigator shows. */
public final class SlidingPresets {
    private SlidingPresets() {}

    public static List<SlidingPreset> registered() {
        return Arrays.stream(Lesson.values())
                .filter(lesson -> lesson.classes().equals("Sliding"))
                .map(SlidingPreset::of)
                .toList();
    }
}
