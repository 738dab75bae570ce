package convolens.view.unfold.text;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.gradient.CheckedCell;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.control.code.Token;
import convolens.walk.chain.Axes;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A step of the way back as a line: what is added where, who gets the gradient, a difference and its quotient. */
final class BackwardText {
    private static final int MAX_CELLS = 40;

    private final UnfoldFrame frame;
    private final Messages messages;
    private final NumberText numbers;
    private final CellNames names;

    BackwardText(UnfoldFrame frame, Messages messages) {
        this.frame = frame;
        this.messages = messages;
        numbers = new NumberText(messages.locale());
        names = new CellNames(frame.chain());
    }

    /** The line in at most {@code max} characters, as far as that is possible. */
    List<Token> of(int max) {
        ChainStep step = frame.step();
        return switch (step.operation().kind()) {
            case FOLD ->
                switch (step.portion()) {
                    case ELEMENT -> add(step);
                    case SLICE -> slice(step);
                    case ROW -> window(step, max);
                    default -> words();
                };
            case ROUTE, SPREAD -> step.portion() == Portion.ROW ? shares(step, max) : words();
            default -> step.isOneCell() ? quotient(step) : words();
        };
    }

    private List<Token> add(ChainStep step) {
        ChainOperation fold = step.operation();
        ChainArray col = frame.chain().array(fold.operands().get(0));
        ChainArray image = frame.chain().array(fold.result());
        int from = col.axes().cell(step.at());
        int to = frame.chain().target(fold, from);
        boolean sets = frame.steps().overwrites();
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(names.of(image.name(), to), Role.INPUT, true, false));
        tokens.add(Token.sign((sets ? " = " : " += ") + names.of(col.name(), from) + ":  "));
        String number = text(col.value(from));
        if (!image.isBuffer() && image.isPadding(to)) {
            tokens.add(new Token(number, Role.PADDING, false, false));
            tokens.add(Token.words("  " + messages.text("unfold.step.fold.dropped")));
            return tokens;
        }
        float before = before(step, to);
        tokens.add(new Token(text(before), Role.PLAIN, false, false));
        tokens.add(Token.sign(sets ? " → " : " + "));
        tokens.add(new Token(sets ? number : StepText.inBrackets(number), Role.INPUT, sets, false));
        if (!sets) {
            tokens.add(Token.sign(" = "));
            tokens.add(new Token(text(frame.shown(image.name(), to)), Role.INPUT, true, false));
        }
        return tokens;
    }

    private float before(ChainStep step, int to) {
        if (step.part() == 0) {
            return 0;
        }
        float value = frame.steps()
                .shown(frame.steps().at(step.position() - 1), step.operation().result(), to);
        return Float.isNaN(value) ? 0 : value;
    }

    private List<Token> slice(ChainStep step) {
        ChainArray image = frame.chain().array(step.operation().result());
        WindowGeometry g = image.imageGeometry();
        int fy = step.at()[Axis.FILTER_ROW.ordinal()];
        int fx = step.at()[Axis.FILTER_COLUMN.ordinal()];
        return List.of(
                Token.sign("img[:, :, "),
                new Token(StepText.range(fy * g.dilationY(), g.strideY(), g.outputHeight()), Role.PLAIN, true, false),
                Token.sign(", "),
                new Token(StepText.range(fx * g.dilationX(), g.strideX(), g.outputWidth()), Role.PLAIN, true, false),
                Token.sign("]" + (frame.steps().overwrites() ? " = " : " += ")),
                new Token("dcol[:, :, " + fy + ", " + fx + "]", Role.INPUT, true, false));
    }

    /** A row of the matrix and the window to which it goes back; in words where a part of that window is dropped. */
    private List<Token> window(ChainStep step, int max) {
        ChainOperation fold = step.operation();
        ChainArray col = frame.chain().array(fold.operands().get(0));
        ChainArray image = frame.chain().array(fold.result());
        WindowGeometry g = image.imageGeometry();
        int[] at = step.at();
        int top = g.top(at[Axis.OUTPUT_ROW.ordinal()]) + (image.isBuffer() ? g.paddingY() : 0);
        int left = g.left(at[Axis.OUTPUT_COLUMN.ordinal()]) + (image.isBuffer() ? g.paddingX() : 0);
        int bottom = top + g.window().spanY();
        int right = left + g.window().spanX();
        boolean cut = top < 0 || left < 0 || bottom > g.height() || right > g.width();
        if (!image.isBuffer() && cut) {
            return words();
        }
        int channel = at[Axis.CHANNEL.ordinal()];
        int first = col.axes().cell(at);
        String place =
                image.name().symbol() + "[" + at[Axis.SAMPLE.ordinal()] + ", " + (channel == Axes.FREE ? ":" : channel)
                        + ", " + gaps(top, bottom, g.dilationY()) + ", " + gaps(left, right, g.dilationX()) + "]";
        String source = (frame.steps().overwrites() ? " = " : " += ")
                + col.name().symbol() + "[" + first / col.width() + "]:  ";
        List<List<Token>> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_CELLS, col.width()); i++) {
            numbers.add(List.of(new Token(text(col.value(first + i)), Role.INPUT, false, false)));
        }
        List<Token> tokens = new ArrayList<>(List.of(new Token(place, Role.INPUT, true, false), Token.sign(source)));
        Token.fold(numbers, "  ", max - place.length() - source.length(), tokens);
        return tokens;
    }

    private static String gaps(int from, int end, int dilation) {
        return from + ":" + end + (dilation == 1 ? "" : ":" + dilation);
    }

    private List<Token> shares(ChainStep step, int max) {
        ChainOperation operation = step.operation();
        ChainArray from = frame.chain().array(operation.operands().get(0));
        ChainArray to = frame.chain().array(operation.result());
        int row = from.axes().cell(step.at());
        String source = names.of(from.name(), row) + " = ";
        String number = text(from.value(row));
        List<Token> tokens = new ArrayList<>(
                List.of(Token.sign(source), new Token(number, Role.OUTPUT, true, false), Token.sign("  →  ")));
        if (operation.kind() == ChainOperation.Kind.SPREAD) {
            tokens.add(Token.sign(StepText.inBrackets(number) + " / " + to.width() + " = "));
            tokens.add(new Token(text(to.value(row * to.width())), Role.INPUT, true, false));
            tokens.add(Token.words("  " + messages.text("unfold.step.spread.each")));
            return tokens;
        }
        List<List<Token>> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_CELLS, to.width()); i++) {
            int cell = row * to.width() + i;
            boolean winner = frame.isArgmax(to.name(), cell);
            cells.add(List.of(new Token(text(to.value(cell)), winner ? Role.INPUT : Role.PLAIN, winner, false)));
        }
        Token.fold(cells, "  ", max - source.length() - number.length() - 5, tokens);
        return tokens;
    }

    private List<Token> quotient(ChainStep step) {
        ChainArray numeric = frame.chain().array(step.operation().result());
        int cell = numeric.axes().cell(step.at());
        CheckedCell check = frame.computed().checks().get(cell);
        Role role = ArrayRoles.of(step.operation().operands().get(0));
        int decimals = (int) Math.max(2, Math.min(6, Math.ceil(2 - Math.log10(check.step()))));
        return List.of(
                new Token(names.of(step.operation().operands().get(0), cell), role, true, false),
                Token.sign(":  ("),
                new Token(StepText.inBrackets(numbers.fixed(check.above(), decimals)), Role.OUTPUT, false, false),
                Token.sign(" − "),
                new Token(StepText.inBrackets(numbers.fixed(check.below(), decimals)), Role.OUTPUT, false, false),
                Token.sign(") / " + numbers.exact((float) width(check)) + " = "),
                new Token(text((float) check.numeric()), role, true, false),
                Token.words("   " + messages.text("check.backward") + " "),
                new Token(text((float) check.analytic()), role, true, false));
    }

    /** 2h as it was asked for; float32 moves a number by a little more or less. */
    private double width(CheckedCell check) {
        double wanted = frame.gradients().step();
        return Math.abs(check.step() - wanted) < 0.01 * wanted ? 2 * wanted : 2 * check.step();
    }

    private List<Token> words() {
        ChainStep step = frame.step();
        ChainOperation operation = step.operation();
        String key = "unfold.step." + operation.kind().name().toLowerCase(Locale.ROOT) + "."
                + step.portion().name().toLowerCase(Locale.ROOT);
        return List.of(Token.words(
                Messages.has(key)
                        ? messages.text(key, step.part())
                        : messages.text("unfold.step", operation.result().symbol(), step.part() + 1, step.parts())));
    }

    private String text(float value) {
        return StepText.text(numbers, value);
    }
}
