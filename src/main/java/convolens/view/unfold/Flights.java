package convolens.view.unfold;

import convolens.model.unfold.UnfoldFrame;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.unfold.text.ArrayRoles;
import convolens.walk.Progress;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.ChainTerm;
import convolens.walk.chain.Portion;
import convolens.walk.chain.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/** What flies in a step: the numbers that are read, from where they are read to where they go. */
final class Flights {
    private static final int MAX = 600;

    private final UnfoldFrame frame;
    private final BiFunction<ArrayName, Integer, @Nullable Bounds> places;
    private final NumberText numbers;

    /** @param places where a cell of an array can be seen; null if it cannot */
    Flights(UnfoldFrame frame, BiFunction<ArrayName, Integer, @Nullable Bounds> places, NumberText numbers) {
        this.frame = frame;
        this.places = places;
        this.numbers = numbers;
    }

    /** All flights of the step at their start; none where so many would hide what happens. */
    List<CellFlight> ofStep() {
        ChainStep step = frame.step();
        ChainOperation operation = step.operation();
        List<CellFlight> flights = new ArrayList<>();
        if (operation.kind() == ChainOperation.Kind.UNFOLD) {
            frame.chain().array(operation.result()).axes().each(step.at(), cell -> copy(operation, cell, flights));
        } else if (operation.kind() == ChainOperation.Kind.FOLD) {
            ArrayName col = operation.operands().get(0);
            frame.chain().array(col).axes().each(step.at(), cell -> {
                if (flights.size() <= MAX) {
                    fly(col, cell, operation.result(), frame.chain().target(operation, cell), flights);
                }
            });
        } else if (step.isOneCell() && operation.kind() != ChainOperation.Kind.DIFFERENCE) {
            int cell = frame.chain().array(operation.result()).axes().cell(step.at());
            Terms terms = frame.steps().terms(step);
            int first = Math.max(0, step.term());
            int last = step.term() < 0 ? terms.count(cell) - 1 : step.term();
            for (int i = first; i <= last && flights.size() <= MAX; i++) {
                gather(operation, cell, terms.term(cell, i), flights);
            }
        }
        return flights.size() > MAX ? List.of() : flights;
    }

    /** The flights of a motion, each as far as it is at the position of the timeline. */
    List<CellFlight> ofMotion() {
        ChainStep step = frame.step();
        List<CellFlight> flights = new ArrayList<>();
        if (step.portion() != Portion.MORPH) {
            return flights;
        }
        ChainOperation operation = step.operation();
        ChainArray result = frame.chain().array(operation.result());
        int columns = result.width();
        for (int row = 0; row < result.height(); row++) {
            double flown = frame.steps().flown(step, row * columns);
            if (flown > 0 && flown < 1 && flights.size() < MAX) {
                List<CellFlight> now = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    copy(operation, row * columns + column, now);
                }
                now.forEach(flight -> flights.add(flight.at(flown)));
            }
        }
        return flights;
    }

    private void copy(ChainOperation operation, int cell, List<CellFlight> flights) {
        if (flights.size() <= MAX) {
            ArrayName from = operation.operands().get(0);
            int source = frame.chain().sources(operation, cell)[0];
            fly(from, source, operation.result(), cell, flights);
        }
    }

    private void gather(ChainOperation operation, int cell, ChainTerm term, List<CellFlight> flights) {
        fly(term.left(), term.leftCell(), operation.result(), cell, flights);
        ArrayName right = term.right();
        if (right != null) {
            fly(right, term.rightCell(), operation.result(), cell, flights);
        }
    }

    private void fly(ArrayName from, int source, ArrayName to, int cell, List<CellFlight> flights) {
        Bounds start = places.apply(from, source);
        Bounds end = places.apply(to, cell);
        if (start != null && end != null && frame.progress(from, source) != Progress.PENDING) {
            ChainArray array = frame.chain().array(from);
            Role role = array.isPadding(source) ? Role.PADDING : ArrayRoles.of(from);
            float value = array.value(source);
            String text = numbers.fixed(value, value == Math.rint(value) ? 0 : 2);
            flights.add(new CellFlight(start, end, text, role, 0));
        }
    }
}
