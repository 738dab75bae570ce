package convolens.model;

/** The state of the scene {@link convolens.lesson.Lesson#TRAIN}. */
public final class TrainModel {
    private final TimelineModel timeline = new TimelineModel();

    /** The steps of the scene. */
    public TimelineModel timeline() {
        return timeline;
    }
}
