package watchfloor.wall;

/**
 * An alarm as the wall's figures tell of it now.
 *
 * @param subject as {@link Pin#subject}
 * @param words   what and how much, such as {@code Flight delay ×3.1}
 */
public record Ringing(String subject, String words) {}
