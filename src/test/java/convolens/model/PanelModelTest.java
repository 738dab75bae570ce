package convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelModelTest {
    private final PanelModel panel = new PanelModel(200, 240, 400, 1000);

    @Test
    void isDockedWhereThereIsRoomAndItIsWanted() {
        panel.windowWidthProperty().set(1200);
        assertThat(panel.docked().get()).isTrue();
        panel.toggle();
        assertThat(panel.visible().get()).isFalse();
        panel.toggle();
        assertThat(panel.docked().get()).isTrue();
    }

    @Test
    void floatsOnlyWhenAskedForWhereTheWindowIsNarrow() {
        panel.windowWidthProperty().set(900);
        assertThat(panel.visible().get()).isFalse();
        panel.toggle();
        assertThat(panel.floating().get()).isTrue();
        assertThat(panel.docked().get()).isFalse();
        panel.dismiss();
        assertThat(panel.visible().get()).isFalse();
        panel.reveal();
        assertThat(panel.floating().get()).isTrue();
    }

    @Test
    void aNarrowWindowDoesNotChangeWhatIsWanted() {
        panel.windowWidthProperty().set(900);
        panel.toggle();
        panel.windowWidthProperty().set(1200);
        assertThat(panel.docked().get()).isTrue();
        panel.windowWidthProperty().set(900);
        assertThat(panel.visible().get()).isFalse();
    }

    @Test
    void theWidthStaysWithinItsLimits() {
        panel.widthProperty().set(1);
        assertThat(panel.getWidth()).isEqualTo(200);
        panel.widthProperty().set(9999);
        assertThat(panel.getWidth()).isEqualTo(400);
    }
}
