package dev.tributary.webapp.console.editor;

/** The form of a workflow's own settings. */
public record WorkflowSettingsPage(String workflow, String label, FormPage form) {}
