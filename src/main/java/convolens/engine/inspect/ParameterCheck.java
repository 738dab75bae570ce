package convolens.engine.inspect;

import convolens.engine.tensor.Shape;
import java.util.List;

/**
 * The gradient check of one parameter.
 *
 * @param name the parameter's name
 * @param shape its shape
 * @param cells the numbers that were checked, in ascending order of their place
 */
public record ParameterCheck(String name, Shape shape, List<CellCheck> cells) {

    /** How many numbers were checked. */
    public int checked() {
        return cells.size();
    }

    /** The largest relative error, leaving out what kinks make meaningless. */
    public double maxRelativeError() {
        return cells.stream()
                .filter(cell -> cell.verdict() != CellCheck.Verdict.KINK)
                .mapToDouble(CellCheck::relativeError)
                .max()
                .orElse(0);
    }

    /** The mean of |analytic − numeric|, the number that the book prints, leaving out what kinks make meaningless. */
    public double meanAbsoluteError() {
        return cells.stream()
                .filter(cell -> cell.verdict() != CellCheck.Verdict.KINK)
                .mapToDouble(cell -> Math.abs(cell.analytic() - cell.numeric()))
                .average()
                .orElse(0);
    }

    /** How many of the checked numbers had a kink of a ReLU or a maximum inside ±h. */
    public int kinks() {
        return (int) cells.stream()
                .filter(cell -> cell.kink() != CellCheck.Kink.NONE)
                .count();
    }

    /** How many of the checked numbers are wrong. */
    public int failures() {
        return (int) cells.stream()
                .filter(cell -> cell.verdict() == CellCheck.Verdict.DIFFERS)
                .count();
    }

    /** How many of the checked numbers could not be judged, because kinks lie on both sides however small the step. */
    public int unjudged() {
        return (int) cells.stream()
                .filter(cell -> cell.verdict() == CellCheck.Verdict.KINK)
                .count();
    }

    /** Whether no number is wrong and at least half of them could be judged. */
    public boolean passed() {
        return failures() == 0 && 2 * unjudged() <= checked();
    }
}
