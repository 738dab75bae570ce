package convolens.view.sliding;

import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.walk.ConvolutionWalk;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * Paints what stays while the window slides over one input under one filter: names, inputs, filters, and the maps of the
 * other filters.
 */
final class BasePainter {
    private static final double GROUP_NAME = 46;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final SlidingState state;
    private final GridPainter painter;
    private final Palette palette;

    BasePainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.state = frame.state();
        this.painter = sheet.painter();
        this.palette = painter.palette();
    }

    void paint() {
        InputPainter input = new InputPainter(ink, sheet, frame);
        UsesPainter uses = new UsesPainter(ink, sheet, frame);
        OutputPainter output = new OutputPainter(ink, sheet, frame, true);
        for (Panel panel : sheet.layout().panels()) {
            switch (panel.kind()) {
                case INPUT -> input.paint(panel);
                case FILTER -> filter(panel);
                case USES -> uses.paint(panel);
                case PRODUCTS -> {
                    if (isSeen(panel.index())) {
                        painter.cells(ink, panel.grid(), palette.cell());
                    } else {
                        unseen(panel.grid());
                    }
                }
                case BIAS, SUMS -> painter.cells(ink, panel.grid(), palette.cell());
                case OUTPUT -> {
                    painter.cells(ink, panel.grid(), palette.cell());
                    if (!output.changesWithin(panel)) {
                        output.map(panel);
                    }
                }
            }
            number(panel);
        }
        new GroupPainter(ink, sheet, frame).paint();
        new NamePainter(ink, sheet, frame).paint();
    }

    /** The number of its group, where there are several and it has room beside that of the matrix. */
    private String group(Panel panel) {
        boolean roomy = panel.grid().width() >= sheet.scaled(GROUP_NAME);
        return roomy && frame.walk() instanceof ConvolutionWalk walk && walk.groups() > 1
                ? " g=" + GroupPainter.group(walk, panel.kind(), panel.index())
                : "";
    }

    /** Whether the filter on the stage sees a channel; the others belong to other groups. */
    private boolean isSeen(int channel) {
        int map = frame.step().last().map();
        return channel >= frame.walk().firstChannel(map)
                && channel <= frame.walk().lastChannel(map);
    }

    /** Where a channel meets no filter there is no number. */
    private void unseen(CellGrid grid) {
        ink.setStroke(palette.faint());
        ink.setLineWidth(1);
        ink.setLineDashes(2, 4);
        ink.strokeRect(
                GridPainter.crisp(grid.x()),
                GridPainter.crisp(grid.y()),
                Math.round(grid.width()),
                Math.round(grid.height()));
        ink.setLineDashes();
    }

    /** Above each of several channels or maps its number. */
    private void number(Panel panel) {
        boolean channel = panel.kind() == Panel.Kind.INPUT && state.input().dim(1) > 1;
        boolean map = panel.kind() == Panel.Kind.OUTPUT && frame.walk().maps() > 1;
        boolean pooled = map && state.operation().isPooling();
        if (channel || map && !pooled) {
            CellGrid grid = panel.grid();
            ink.setFont(Typography.mono(sheet.scaled(10)));
            ink.setFill(channel ? palette.text(Role.INPUT) : palette.text(Role.OUTPUT));
            ink.setTextAlign(TextAlignment.LEFT);
            ink.setTextBaseline(VPos.CENTER);
            ink.fillText((channel ? "c=" : "f=") + panel.index() + group(panel), grid.x(), grid.y() - sheet.scaled(10));
        }
    }

    private void filter(Panel panel) {
        CellGrid grid = panel.grid();
        if (!isSeen(panel.index())) {
            unseen(grid);
            return;
        }
        int map = frame.step().last().map();
        int slice = panel.index() - frame.walk().firstChannel(map);
        int from = (map * state.filters().dim(1) + slice) * grid.rows() * grid.columns();
        CellText form = sheet.forms().filter();
        if (form.fits()) {
            painter.cells(ink, grid, palette.filterTint());
            painter.numbers(
                    ink,
                    grid,
                    state.filters().data(),
                    from,
                    grid.rows(),
                    grid.columns(),
                    form,
                    palette.text(Role.FILTER));
        } else {
            painter.heat(
                    ink,
                    grid,
                    state.filters().data(),
                    from,
                    grid.rows(),
                    grid.columns(),
                    sheet.maps().signed(),
                    sheet.maps().filters());
            painter.frame(ink, grid);
        }
    }
}
