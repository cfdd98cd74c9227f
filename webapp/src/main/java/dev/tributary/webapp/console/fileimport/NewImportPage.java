package dev.tributary.webapp.console.fileimport;

import dev.tributary.webapp.form.FormView;
import java.util.List;

/**
 * The form of a new import.
 *
 * @param most bytes of the largest file
 * @param mostShown the same for people
 * @param head how many bytes of a file are examined before it is sent
 */
public record NewImportPage(long most, String mostShown, int head, List<FormView.Field> fields) {}
