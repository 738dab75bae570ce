package convolens.run;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.train.TrainerSettings.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedImagesTest {
    private static final long SEED = 41;

    /** Against a run counted batch by batch. */
    @Test
    void countsWhatEveryStepTook() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 200; trial++) {
            int size = 1 + random.nextInt(60);
            int batch = 1 + random.nextInt(70);
            Schedule schedule = random.nextInt(4) == 0 ? Schedule.BOOK : Schedule.EPOCH_END;
            TrainSettings settings = TrainSettings.ofChapter(1)
                    .withTrainCount(size)
                    .withBatchSize(batch)
                    .withSchedule(schedule);
            List<RunEvent> events = new ArrayList<>();
            long images = 0;
            for (int step = 0; step < 100; step++) {
                assertThat(LearnedImages.at(step, settings, events))
                        .as("seed %d, trial %d, step %d of %s", SEED, trial, step, settings)
                        .isEqualTo(images);
                if (random.nextInt(15) == 0) {
                    int next = 1 + random.nextInt(70);
                    events.add(new RunEvent(TrainField.BATCH_SIZE, (double) images / size, step, 0, batch, next));
                    events.add(new RunEvent(TrainField.LEARNING_RATE, (double) images / size, step, 0, 1, 2));
                    batch = next;
                }
                images += schedule == Schedule.BOOK ? batch : Math.min(batch, size - images % size);
            }
        }
    }
}
