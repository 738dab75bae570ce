package convolens.model.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.TimelineGrain;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Given;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.question.OutputQuestion;
import convolens.model.question.ShapeQuestion;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.walk.Place;
import convolens.walk.WindowWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What a stage on which a window slides can be asked: output values, winners of a maximum, the shape of the output. */
public final class SlidingQuestions implements Questions {
    private final SlidingModel model;
    private boolean ownShapeAsked;
    private boolean varies;

    SlidingQuestions(SlidingModel model) {
        this.model = model;
    }

    @Override
    public List<QuestionKind> kinds() {
        if (model.preset() == SlidingPreset.OUTPUT_SIZE) {
            return List.of(QuestionKind.OUTPUT_SHAPE);
        }
        return switch (model.getFrame().state().operation()) {
            case CONVOLUTION -> List.of(QuestionKind.OUTPUT_VALUE, QuestionKind.OUTPUT_SHAPE);
            case MAX_POOLING -> List.of(QuestionKind.POOLED_VALUE, QuestionKind.WINNER, QuestionKind.OUTPUT_SHAPE);
            case AVERAGE_POOLING -> List.of(QuestionKind.POOLED_VALUE, QuestionKind.OUTPUT_SHAPE);
        };
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        Frame frame = model.getFrame();
        if (kind == QuestionKind.OUTPUT_SHAPE) {
            ownShapeAsked = true;
            WindowGeometry geometry = frame.walk().geometry();
            return varies ? ShapeQuestion.varied(geometry, seed) : ShapeQuestion.of(geometry);
        }
        return about(frame.state(), frame.walk(), frame.step().last(), kind);
    }

    /** A question about one output cell. */
    private static Exercise about(SlidingState state, WindowWalk walk, Place place, QuestionKind kind) {
        OutputQuestion output = new OutputQuestion(state, walk, place);
        return switch (kind) {
            case OUTPUT_VALUE -> output.ofConvolution();
            case POOLED_VALUE -> output.ofPooling();
            case WINNER -> output.ofWinner();
            default -> throw new IllegalArgumentException(kind + " is not asked where a window slides");
        };
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {
        if (kind == null) {
            ownShapeAsked = false;
            varies = false;
            model.conceal(Set.of());
            return;
        }
        if (kind != QuestionKind.OUTPUT_SHAPE) {
            model.steps().stepOverWindows();
        }
        model.conceal(
                switch (kind) {
                    case OUTPUT_SHAPE -> varies ? Set.of() : Set.of(Secret.SHAPE);
                    case OUTPUT_VALUE -> Set.of(Secret.RESULT);
                    default ->
                        model.getFrame().state().operation() == Operation.MAX_POOLING
                                ? Set.of(Secret.RESULT, Secret.WINNER)
                                : Set.of(Secret.RESULT);
                });
    }

    @Override
    public void reveal() {
        model.reveal();
    }

    /** The next window; the shape that is asked for first is the stage's, afterwards it is that of other settings. */
    @Override
    public void goOn(QuestionKind kind, long seed) {
        if (kind == QuestionKind.OUTPUT_SHAPE) {
            varies = ownShapeAsked;
            conceal(kind, seed);
        } else {
            model.steps().seekNextWindow();
        }
    }

    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        Frame frame = model.getFrame();
        WindowWalk walk = frame.walk();
        if (kind == QuestionKind.OUTPUT_SHAPE) {
            return ShapeQuestion.varied(walk.geometry(), seed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        Place place = new Place(
                random.nextInt(walk.samples()),
                random.nextInt(walk.maps()),
                random.nextInt(walk.geometry().windows()),
                walk.terms() - 1);
        String cell = "y[" + place.sample() + "," + place.map() + ","
                + walk.geometry().outputRow(place.window()) + ","
                + walk.geometry().outputColumn(place.window()) + "]";
        return about(frame.state(), walk, place, kind)
                .asking(Phrase.of(kind == QuestionKind.WINNER ? "predict.paper.winner" : "predict.paper.output", cell));
    }

    @Override
    public List<Given> given() {
        SlidingState state = model.getFrame().state();
        List<Given> given = new ArrayList<>(Given.planes("x", state.input()));
        if (!state.operation().isPooling()) {
            given.addAll(Given.planes("W", state.filters()));
            if (state.biased()) {
                given.add(Given.row("b", state.bias()));
            }
        }
        given.add(Given.settings(state.input().shape(), state.window()));
        return given;
    }

    @Override
    public Runnable remember() {
        TimelineGrain grain = model.timeline().getGrain();
        Place place = model.getFrame().step().last();
        return () -> {
            if (model.timeline().getGrains().contains(grain)) {
                model.timeline().grainProperty().set(grain);
            }
            model.steps().seekNear(place);
        };
    }

    @Override
    public ObservableValue<@Nullable Answer> pointed() {
        return model.pickedProperty()
                .map(spot -> spot instanceof Spot.Input cell ? Answer.cell(cell.row(), cell.column()) : null);
    }
}
