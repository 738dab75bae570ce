package convolens.view.lesson.sliding;

import convolens.model.SlidingModel;
import convolens.view.SceneContext;
import convolens.view.control.PaintedRegion;
import convolens.view.lesson.sliding.SumText.Token;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The sentence of a step, in the colours of what its numbers are. */
public final class SumSentence extends PaintedRegion {
    private static final double SIZE = 16;

    private final SlidingModel model;
    private final SceneContext context;

    public SumSentence(SlidingModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        setFocusTraversable(false);
        setMinWidth(0);
        Layer words = addLayer(this::paint);
        paletteProperty().bind(context.palette());
        model.frameProperty().addListener((observable, old, now) -> {
            words.repaint();
            setAccessibleText(text());
        });
        context.messages().localeProperty().addListener(observable -> words.repaint());
        setAccessibleText(text());
    }

    /** The whole sentence, nothing folded. */
    public String text() {
        return tokens(Integer.MAX_VALUE).stream().map(Token::text).collect(Collectors.joining());
    }

    private List<Token> tokens(int most) {
        return new SumText(context.messages()).of(model.getFrame(), most);
    }

    private void paint(GraphicsContext g, double width, double height) {
        double advance = Typography.monoAdvance(SIZE);
        List<Token> tokens = tokens((int) ((width - 32) / advance));
        double x = (width - tokens.stream().mapToDouble(SumSentence::width).sum()) / 2;
        Palette palette = getPalette();
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (Token token : tokens) {
            g.setFont(font(token));
            g.setFill(palette.text(token.role()));
            g.fillText(token.text(), x, height / 2);
            x += width(token);
        }
    }

    private static Font font(Token token) {
        if (token.words()) {
            return Typography.text(14);
        }
        return token.strong() ? Typography.monoStrong(SIZE) : Typography.mono(SIZE);
    }

    private static double width(Token token) {
        return token.words()
                ? Typography.width(token.text(), font(token))
                : token.text().length() * Typography.monoAdvance(SIZE);
    }
}
