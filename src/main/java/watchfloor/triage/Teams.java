package watchfloor.triage;

import java.util.List;

/** The teams that a center knows without saying so. */
public final class Teams {
  /** Outside helpers who answer for us where the center has some. */
  public static final String ADVOCATES = "Advocates";

  public static final List<String> SHIPPED = List.of("Care", "PR", "Marketing", "Product", "Legal", "Leadership");

  private Teams() {}
}
