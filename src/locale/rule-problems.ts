import type { RuleProblem } from "../core/monthly/rule-problem";
import type { UnreadRule } from "../core/monthly/form-template";
import { MONTHLY } from "./monthly-words";

/** Why a line is no rule, and what is to be mended. */
export function ruleProblemText(problem: RuleProblem): string {
  switch (problem.code) {
    case "unknown-name":
      return `В форме нет графы или строки «${problem.name}».${problem.like === null ? " Напишите название так, как в форме." : ` Может быть, «${problem.like}»?`}`;
    case "unknown-number":
      return `В форме нет такого номера: ${problem.text}.`;
    case "no-relation":
      return "Не видно, что с чем сравнивается: нужен знак =, <= или >=, либо слова из образца («не убывает», «прошлого месяца», «отчётного месяца»).";
    case "unread-part":
      return `Не понято «${problem.text}»: нужны названия в квадратных скобках, числа и знаки + − * / ( ).`;
    case "many-targets":
      return "По одну сторону от знака = должна стоять одна графа или одна строка.";
    case "mixed":
      return "В одном правиле или графы, или строки формы: вместе их сложить нельзя.";
    case "of-itself":
      return `«${problem.name}» стоит по обе стороны от знака =.`;
    case "limits":
      return "Нижняя граница больше верхней.";
    case "no-options":
      return "В списке нет ни одного значения: перечислите их в кавычках, например «да», «нет».";
    case "unknown-words":
      return `Не понято «${problem.text}». Что в графе: целое число, число, доля, дата, текст или из списка; дальше — от, до, обязательно.`;
  }
}

/** A line of the rules' sheet that was not read, for a list of them. */
export function unreadRuleText({ text, problem }: UnreadRule): string {
  return `Лист «${MONTHLY.sheets.rules}», строка «${text}» не действует. ${ruleProblemText(problem)}`;
}
