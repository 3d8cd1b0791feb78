package watchfloor.command;

import java.util.Optional;

/** What somebody wants to try instead of what a center says about its alarms. @param sensitivity low, normal or high */
public record AlarmWish(Optional<String> sensitivity, Optional<Integer> floor) {}
