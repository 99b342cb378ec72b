package perek.shell.http.form;

/// An answer in the form that was asked for, or why it cannot be had in it.
public sealed interface Filled {

  record Text(String text) implements Filled {}

  record Not(String why) implements Filled {}
}
