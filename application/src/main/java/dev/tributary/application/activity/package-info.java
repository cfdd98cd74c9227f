/** How activities are executed: the contract between the engine and each kind. */
@NullMarked
package dev.tributary.application.activity;

import org.jspecify.annotations.NullMarked;
