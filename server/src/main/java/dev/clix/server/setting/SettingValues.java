package dev.clix.server.setting;

/** The value of each setting: as it was set, or the default. */
public interface SettingValues {
    <T> T of(Setting<T> setting);

    /** Nothing was set. */
    static SettingValues defaults() {
        return new SettingValues() {
            @Override
            public <T> T of(Setting<T> setting) {
                return setting.byDefault();
            }
        };
    }
}
