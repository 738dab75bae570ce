package convolens.view.learning;

import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what stays throughout a run: names, signs between the matrices, the input, the target and its filter. */
final class LearningBasePainter {
    private static final double NAME = 13;
    private static final double SIZE = 11;
    private static final double SIGN = 22;

    private final Ink ink;
    private final LearningSheet sheet;
    private final LearningFrame frame;
    private final Palette palette;

    LearningBasePainter(Ink ink, LearningSheet sheet, LearningFrame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
    }

    void paint() {
        LearningMatrixPainter matrices = new LearningMatrixPainter(ink, sheet, frame);
        for (LearningPanel panel : sheet.layout().panels()) {
            name(panel);
            switch (panel.part()) {
                case INPUT -> {
                    matrices.paint(panel, frame.values(LearningPart.INPUT, 0));
                    matrices.padding(panel.grid());
                }
                case TARGET -> matrices.paint(panel, frame.values(LearningPart.TARGET, 0));
                case GOAL -> goal(panel, matrices);
                default -> {}
            }
        }
        sign("→", LearningPart.INPUT, LearningPart.OUTPUT);
        sign("−", LearningPart.OUTPUT, LearningPart.TARGET);
        sign("=", LearningPart.TARGET, LearningPart.ERROR);
    }

    private void goal(LearningPanel panel, LearningMatrixPainter matrices) {
        if (sheet.goalShown()) {
            matrices.paint(panel, frame.values(LearningPart.GOAL, 0));
            return;
        }
        CellGrid grid = panel.grid();
        sheet.painter().cells(ink, grid, palette.cell());
        for (int i = 0; i < grid.rows() * grid.columns(); i++) {
            Font font = Typography.mono(Math.min(16 * sheet.layout().scale(), grid.cell() * 0.5));
            sheet.painter().number(ink, grid, i / grid.columns(), i % grid.columns(), "?", font, palette.mute());
        }
    }

    private void name(LearningPanel panel) {
        CellGrid grid = panel.grid();
        String name = sheet.messages().text(panel.part().key());
        Font font = Typography.strong(sheet.scaled(NAME));
        double y = grid.y() - sheet.scaled(LearningLayout.TITLE - 15);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(font);
        ink.setFill(palette.text(role(panel.part())));
        ink.fillText(name, grid.x(), y, panel.width());
        remark(ink, sheet, panel, name, sheet.remark(panel, frame.geometry()), Typography.mono(sheet.scaled(SIZE)));
    }

    /** Beside the iteration's filter its number, which changes with each of them. */
    static void iteration(Ink ink, LearningSheet sheet, LearningFrame frame) {
        LearningPanel panel = sheet.layout().require(LearningPart.FILTER);
        String name = sheet.messages().text(LearningPart.FILTER.key());
        String text = sheet.messages().text("learning.atIteration", frame.iteration());
        remark(ink, sheet, panel, name, text, Typography.text(sheet.scaled(SIZE + 0.5)));
    }

    private static void remark(
            Ink ink, LearningSheet sheet, LearningPanel panel, String name, String remark, Font font) {
        double used = Typography.width(name, Typography.strong(sheet.scaled(NAME))) + sheet.scaled(8);
        if (used + Typography.width(remark, font) <= panel.width()) {
            ink.setTextAlign(TextAlignment.LEFT);
            ink.setTextBaseline(VPos.CENTER);
            ink.setFont(font);
            ink.setFill(sheet.palette().mute());
            ink.fillText(remark, panel.grid().x() + used, panel.grid().y() - sheet.scaled(LearningLayout.TITLE - 15));
        }
    }

    private static Role role(LearningPart part) {
        return switch (part) {
            case INPUT -> Role.INPUT;
            case OUTPUT, TARGET -> Role.OUTPUT;
            case FILTER, GOAL -> Role.FILTER;
            case ERROR, SHARE, SUM, STEP -> Role.BIAS;
        };
    }

    /** Between two matrices, at half the height of the second. */
    private void sign(String sign, LearningPart left, LearningPart right) {
        CellGrid a = sheet.layout().require(left).grid();
        CellGrid b = sheet.layout().require(right).grid();
        ink.setFont(Typography.mono(sheet.scaled(SIGN)));
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(sign, (a.right() + b.x()) / 2, b.y() + b.height() / 2);
    }
}
