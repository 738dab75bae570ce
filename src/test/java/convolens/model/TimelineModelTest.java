package convolens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final TimelineModel timeline = new TimelineModel();

    @Test
    void emptyTimelineStaysAtZeroWhateverIsAsked() {
        timeline.forward();
        timeline.last();
        timeline.back();
        timeline.seek(5);
        timeline.togglePlay();
        assertThat(timeline.getPosition()).isZero();
        assertThat(timeline.isPlaying()).isFalse();
    }

    @Test
    void commandsStayWithinTheSteps() {
        timeline.setCount(3);
        timeline.back();
        assertThat(timeline.getPosition()).isZero();
        timeline.forward();
        assertThat(timeline.getPosition()).isEqualTo(1);
        timeline.last();
        timeline.forward();
        assertThat(timeline.getPosition()).isEqualTo(2);
        timeline.seek(-7);
        assertThat(timeline.getPosition()).isZero();
        timeline.seek(99);
        assertThat(timeline.getPosition()).isEqualTo(2);
        timeline.first();
        assertThat(timeline.getPosition()).isZero();
    }

    @Test
    void noListenerEverSeesAPositionOutsideTheCount() {
        timeline.setCount(10);
        timeline.last();
        List<String> seen = new ArrayList<>();
        timeline.positionProperty().addListener(o -> seen.add(timeline.getPosition() + "/" + timeline.getCount()));
        timeline.countProperty().addListener(o -> seen.add(timeline.getPosition() + "/" + timeline.getCount()));
        timeline.setCount(4);
        assertThat(seen).containsExactly("3/10", "3/4");
        timeline.setCount(0);
        assertThat(timeline.getPosition()).isZero();
    }

    @Test
    void growingKeepsThePositionUnlessItWasAtTheEnd() {
        timeline.grow(1);
        timeline.grow(2);
        assertThat(timeline.getPosition()).isEqualTo(1);
        timeline.seek(0);
        timeline.grow(3);
        assertThat(timeline.getPosition()).isZero();
    }

    @Test
    void playingMovesByTimeAndKeepsFractions() {
        timeline.setCount(100);
        timeline.stepsPerSecondProperty().set(2);
        timeline.play();
        timeline.advance(0.4);
        assertThat(timeline.getPosition()).isZero();
        timeline.advance(0.2);
        assertThat(timeline.getPosition()).isEqualTo(1);
        timeline.advance(0.4);
        assertThat(timeline.getPosition()).isEqualTo(2);
        timeline.speedProperty().set(10);
        timeline.advance(1);
        assertThat(timeline.getPosition()).isEqualTo(22);
    }

    @Test
    void playingStopsAtTheEndAndStartsAgainFromTheFirst() {
        timeline.setCount(3);
        timeline.play();
        timeline.advance(60);
        assertThat(timeline.getPosition()).isEqualTo(2);
        assertThat(timeline.isPlaying()).isFalse();
        timeline.play();
        assertThat(timeline.getPosition()).isZero();
    }

    @Test
    void playingInALoopGoesOnWithTheFirst() {
        timeline.setCount(3);
        timeline.loopProperty().set(true);
        timeline.play();
        timeline.advance(1.5);
        assertThat(timeline.getPosition()).isZero();
        assertThat(timeline.isPlaying()).isTrue();
    }

    @Test
    void liveTimelinePlaysWithoutStepsAndIsNotMovedByTheClock() {
        timeline.liveProperty().set(true);
        timeline.reflect(true);
        timeline.setCount(5);
        timeline.advance(10);
        assertThat(timeline.isPlaying()).isTrue();
        assertThat(timeline.getPosition()).isZero();
    }

    @Test
    void buttonsOfALiveTimelineCommandTheWorkAndItsStateIsWhatTheWorkSays() {
        List<String> asked = new ArrayList<>();
        timeline.liveProperty().set(true);
        timeline.workProperty().set(new TimelineModel.Work() {
            @Override
            public void play() {
                asked.add("play");
            }

            @Override
            public void pause() {
                asked.add("pause");
            }

            @Override
            public void step() {
                asked.add("step");
            }
        });
        timeline.togglePlay();
        assertThat(timeline.isPlaying()).as("the work has not begun").isFalse();
        timeline.reflect(true);
        timeline.togglePlay();
        assertThat(timeline.isPlaying()).as("the work has not come to rest").isTrue();
        timeline.reflect(false);
        timeline.forward();
        assertThat(asked).containsExactly("play", "pause", "step");
    }

    @Test
    void speedGoesThroughTheStepsWithinItsLimits() {
        timeline.faster();
        assertThat(timeline.getSpeed()).isEqualTo(2);
        timeline.slower();
        timeline.slower();
        assertThat(timeline.getSpeed()).isEqualTo(0.5);
        timeline.speedProperty().set(1000);
        timeline.faster();
        assertThat(timeline.getSpeed()).isEqualTo(10);
        timeline.speedProperty().set(0);
        timeline.slower();
        assertThat(timeline.getSpeed()).isEqualTo(0.1);
    }

    @Test
    void grainMustBeOneOfThoseDeclared() {
        TimelineGrain window = new TimelineGrain("grain.window");
        TimelineGrain row = new TimelineGrain("grain.row");
        timeline.declareGrains(List.of(window, row), row);
        assertThat(timeline.getGrain()).isEqualTo(row);
        assertThatThrownBy(() -> timeline.declareGrains(List.of(window), row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grain.row");
        assertThatThrownBy(() -> timeline.setCount(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
