package watchfloor.settings;

/** What the center's file says of a source whose kind has a form of its own. */
public sealed interface SourceDetail permits KafkaSetting, BlueskySetting {}
