package convolens.model.unfold;

import convolens.model.predict.Exercise;
import convolens.model.predict.Given;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.question.ColQuestion;
import convolens.model.question.FoldQuestion;
import convolens.model.setup.SlidingState;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scenes of section 7.4 can be asked: the shape of col, where its cells come from, what col2im adds up. */
public final class UnfoldQuestions implements Questions {
    private static final int ATTEMPTS = 200;

    private final UnfoldModel model;

    UnfoldQuestions(UnfoldModel model) {
        this.model = model;
    }

    private Chain chain() {
        return model.getFrame().chain();
    }

    /** The step of the scene that unfolds or folds; null if none does. */
    private @Nullable ChainOperation stepped(ChainOperation.Kind kind) {
        return model.preset().stepped().stream()
                .filter(chain()::has)
                .map(chain()::writing)
                .filter(operation -> operation != null && operation.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private ChainOperation requireStepped(ChainOperation.Kind kind) {
        ChainOperation operation = stepped(kind);
        if (operation == null) {
            throw new IllegalArgumentException("this scene has no step that is a " + kind);
        }
        return operation;
    }

    @Override
    public List<QuestionKind> kinds() {
        List<QuestionKind> kinds = new ArrayList<>();
        if (stepped(ChainOperation.Kind.FOLD) != null) {
            kinds.add(QuestionKind.COL2IM_SUM);
            kinds.add(QuestionKind.COL2IM_COUNT);
        }
        if (stepped(ChainOperation.Kind.UNFOLD) != null) {
            kinds.add(QuestionKind.COL_SOURCE);
        }
        if (chain().has(ArrayName.COL) || chain().has(ArrayName.COL_POOLING)) {
            kinds.add(QuestionKind.COL_SHAPE);
        }
        return kinds;
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        return switch (kind) {
            case COL_SHAPE -> col().shape(seed);
            case COL_SOURCE -> source(seed);
            case COL2IM_COUNT -> fold(seed).count();
            case COL2IM_SUM -> {
                ChainArray image = image();
                yield fold(seed).sum(image.value(foldedCell(image, seed)));
            }
            default -> throw new IllegalArgumentException(kind + " is not asked in section 7.4");
        };
    }

    private ColQuestion col() {
        SlidingState state = model.getFrame().state();
        return new ColQuestion(
                state.geometry(),
                state.input().dim(0),
                state.input().dim(1),
                chain().has(ArrayName.COL_POOLING) || chain().has(ArrayName.DCOL_POOLING));
    }

    private Exercise source(long seed) {
        ChainOperation unfold = requireStepped(ChainOperation.Kind.UNFOLD);
        int cell = colCell(seed);
        ChainArray image = chain().array(unfold.operands().get(0));
        int source = chain().sources(unfold, cell)[0];
        int[] right = image.isPadding(source) ? new int[0] : index(image, source);
        return col().source(cell, right);
    }

    private int colCell(long seed) {
        ChainOperation unfold = requireStepped(ChainOperation.Kind.UNFOLD);
        return new SplittableRandom(seed).nextInt(chain().array(unfold.result()).size());
    }

    /** n, c, row and column without the padding. */
    private static int[] index(ChainArray image, int cell) {
        return new int[] {
            image.axes().index(cell, Axis.SAMPLE),
            image.axes().index(cell, Axis.CHANNEL),
            image.imageRow(cell),
            image.imageColumn(cell)
        };
    }

    private ChainArray image() {
        return chain().array(requireStepped(ChainOperation.Kind.FOLD).result());
    }

    /** A cell of the image, rather one in which several numbers meet. */
    private int foldedCell(ChainArray image, long seed) {
        ChainOperation fold = requireStepped(ChainOperation.Kind.FOLD);
        SplittableRandom random = new SplittableRandom(seed);
        int found = -1;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int cell = random.nextInt(image.size());
            if (!image.isPadding(cell)) {
                found = cell;
                if (chain().sources(fold, cell).length > 1) {
                    return cell;
                }
            }
        }
        return found >= 0 ? found : firstInside(image);
    }

    private static int firstInside(ChainArray image) {
        int cell = 0;
        while (image.isPadding(cell)) {
            cell++;
        }
        return cell;
    }

    private FoldQuestion fold(long seed) {
        ChainOperation fold = requireStepped(ChainOperation.Kind.FOLD);
        ChainArray image = image();
        int cell = foldedCell(image, seed);
        ChainArray from = chain().array(fold.operands().get(0));
        List<Double> parts = Arrays.stream(chain().sources(fold, cell))
                .mapToObj(part -> (double) from.value(part))
                .toList();
        int[] at = index(image, cell);
        // the rows of a buffer are counted from its border
        int row = image.axes().index(cell, Axis.ROW)
                - (image.isBuffer() ? 0 : image.imageGeometry().paddingY());
        int column = image.axes().index(cell, Axis.COLUMN)
                - (image.isBuffer() ? 0 : image.imageGeometry().paddingX());
        String name = image.name().symbol() + "[" + at[0] + "," + at[1] + "," + row + "," + column + "]";
        return new FoldQuestion(model.getFrame().state().geometry(), name, at[2], at[3], parts);
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {
        Set<ArrayCell> hidden = new LinkedHashSet<>();
        if (kind == QuestionKind.COL_SOURCE) {
            hidden.add(new ArrayCell(requireStepped(ChainOperation.Kind.UNFOLD).result(), colCell(seed)));
        } else if (kind == QuestionKind.COL2IM_COUNT || kind == QuestionKind.COL2IM_SUM) {
            ChainArray image = image();
            int[] asked = index(image, foldedCell(image, seed));
            for (ChainArray array : chain().arrays()) {
                if (Set.of(ArrayName.IMG, ArrayName.DX, ArrayName.OVERLAPS).contains(array.name())) {
                    addAlike(hidden, array, asked);
                }
            }
        }
        model.conceal(hidden);
    }

    private static void addAlike(Set<ArrayCell> hidden, ChainArray array, int[] asked) {
        for (int cell = 0; cell < array.size(); cell++) {
            boolean sameSample = !array.axes().has(Axis.SAMPLE) || array.axes().index(cell, Axis.SAMPLE) == asked[0];
            boolean sameChannel =
                    !array.axes().has(Axis.CHANNEL) || array.axes().index(cell, Axis.CHANNEL) == asked[1];
            if (sameSample
                    && sameChannel
                    && array.geometry() != null
                    && array.imageRow(cell) == asked[2]
                    && array.imageColumn(cell) == asked[3]) {
                hidden.add(new ArrayCell(array.name(), cell));
            }
        }
    }

    @Override
    public void reveal() {
        model.reveal();
    }

    @Override
    public void goOn(QuestionKind kind, long seed) {}

    @Override
    public Runnable remember() {
        return () -> {};
    }

    @Override
    public List<Given> given() {
        SlidingState state = model.getFrame().state();
        List<Given> given = new ArrayList<>(Given.planes("x", state.input()));
        ChainOperation fold = stepped(ChainOperation.Kind.FOLD);
        if (fold != null) {
            given.clear();
            ChainArray col = chain().array(fold.operands().get(0));
            List<Float> values = new ArrayList<>();
            for (int cell = 0; cell < col.size(); cell++) {
                values.add(col.value(cell));
            }
            given.add(new Given(col.name().symbol(), col.height(), col.width(), values));
        }
        given.add(Given.settings(state.input().shape(), state.window()));
        return given;
    }
}
