package dev.pullpass.core.verdict;

/**
 * One thing to do.
 *
 * @param what what to change, and where
 * @param command the exact command, or a manifest; empty where a person has to act elsewhere
 */
public record Remedy(String what, String command) {

  /** Something that no command does. */
  public static Remedy of(String what) {
    return new Remedy(what, "");
  }

  /** Something that a command does. */
  public static Remedy of(String what, String command) {
    return new Remedy(what, command);
  }
}
