package convolens.view.array;

import convolens.engine.tensor.Permutation;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import convolens.view.control.shelf.ArrayAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The axes of the scenes' arrays and their colours, and sums over them as words. */
final class AxisText {
    /** (N,C,H,W). */
    static final List<ArrayAxis> NCHW = axes("N", "C", "H", "W");

    /** (N,OH,OW,C): C has the colour that it has in {@link #NCHW}. */
    private static final List<ArrayAxis> NHWC = List.of(
            new ArrayAxis("N", "n", Role.BIAS),
            new ArrayAxis("OH", "oh", Role.OUTPUT),
            new ArrayAxis("OW", "ow", Role.INPUT),
            new ArrayAxis("C", "c", Role.FILTER));

    /** (N,OH,OW,FN): a map for each filter. */
    private static final List<ArrayAxis> NHWF =
            List.of(NHWC.get(0), NHWC.get(1), NHWC.get(2), new ArrayAxis("FN", "fn", Role.FILTER));

    private AxisText() {}

    /** (N,OH,OW,C), or (N,OH,OW,FN) where the last axis counts filters. */
    static List<ArrayAxis> channelsLast(boolean ofFilters) {
        return ofFilters ? NHWF : NHWC;
    }

    private static List<ArrayAxis> axes(String... names) {
        Role[] roles = {Role.BIAS, Role.FILTER, Role.OUTPUT, Role.INPUT};
        return IntStream.range(0, names.length)
                .mapToObj(k -> new ArrayAxis(names[k], names[k].toLowerCase(Locale.ROOT), roles[k]))
                .toList();
    }

    /** The axes in another order. */
    static List<ArrayAxis> in(Permutation order, List<ArrayAxis> axes) {
        return IntStream.of(order.axes()).mapToObj(axes::get).toList();
    }

    /** {@code name[0, 1, 2, 3]}, each index in the colour of its axis. */
    static List<Token> subscript(String name, List<ArrayAxis> axes, int[] index) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(name, Role.PLAIN, false, false));
        tokens.add(Token.sign("["));
        for (int k = 0; k < index.length; k++) {
            if (k > 0) {
                tokens.add(Token.sign(", "));
            }
            tokens.add(number(index[k], axes.get(k)));
        }
        tokens.add(Token.sign("]"));
        return tokens;
    }

    /** {@code 0·60 + 1·20 + 2·5 + 3·1}: how far each index goes in memory. */
    static List<Token> sum(List<ArrayAxis> axes, int[] index, int[] strides) {
        List<Token> tokens = new ArrayList<>();
        for (int k = 0; k < index.length; k++) {
            if (k > 0) {
                tokens.add(Token.sign(" + "));
            }
            tokens.add(number(index[k], axes.get(k)));
            tokens.add(Token.sign("·" + strides[k]));
        }
        return tokens;
    }

    /** {@code n·60 + c·20 + h·5 + w·1}. */
    static List<Token> letters(List<ArrayAxis> axes, int[] strides) {
        List<Token> tokens = new ArrayList<>();
        for (int k = 0; k < strides.length; k++) {
            if (k > 0) {
                tokens.add(Token.sign(" + "));
            }
            tokens.add(letter(axes.get(k)));
            tokens.add(Token.sign("·" + strides[k]));
        }
        return tokens;
    }

    /** {@code ((n·C + c)·H + h)·W + w}, with the names of the extents or, if they are given, with their numbers. */
    static List<Token> nested(List<ArrayAxis> axes, Function<ArrayAxis, Token> index, int @Nullable [] extents) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.sign("(".repeat(axes.size() - 2)));
        for (int k = 0; k < axes.size(); k++) {
            ArrayAxis axis = axes.get(k);
            if (k > 0) {
                tokens.add(Token.sign("·"));
                tokens.add(
                        extents == null
                                ? new Token(axis.name(), axis.role(), false, false)
                                : Token.sign(Integer.toString(extents[k])));
                tokens.add(Token.sign(" + "));
            }
            tokens.add(index.apply(axis));
            if (k > 0 && k < axes.size() - 1) {
                tokens.add(Token.sign(")"));
            }
        }
        return tokens;
    }

    /** The index of an axis as a letter. */
    static Token letter(ArrayAxis axis) {
        return new Token(axis.index(), axis.role(), false, false);
    }

    static Token number(int value, ArrayAxis axis) {
        return new Token(Integer.toString(value), axis.role(), true, false);
    }

    /** A shape or strides as NumPy prints a tuple. */
    static String tuple(int... numbers) {
        String inner = String.join(
                ", ", IntStream.of(numbers).mapToObj(Integer::toString).toList());
        return numbers.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
    }
}
