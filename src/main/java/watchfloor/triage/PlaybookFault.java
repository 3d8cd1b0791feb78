package watchfloor.triage;

/**
 * What is wrong with a playbook, and at which of its steps.
 *
 * @param step   the step's id; empty for the playbook as a whole
 * @param choice which of its answers or branches, from 1; 0 for the step itself or its {@code otherwise}
 * @param words  what is wrong and what to do, without a full stop
 */
public record PlaybookFault(String step, int choice, String words) {}
