// @ts-check
// What the program says in English of its findings and of a rules file, in German. The gaps are told of at translator.

import { translator } from '../reasons.js';
import { time } from './de-time.js';

/** @type {Record<string, string>} */
export const sentences = {
  'set by a rule': 'durch eine Regel festgelegt',

  'by its form and its context': 'nach Form und Zusammenhang',
  'surname of {words}': 'Nachname von {words}',
  'part of the name {words}': 'Teil des Namens {words}',
  'the same person as {words}': 'dieselbe Person wie {words}',
  'the same people {words}': 'dieselbe Gruppe: {words}',
  'stands for {words}': 'steht für {words}',
  'short for {words}': 'kurz für {words}',

  'subject of the verb': 'Subjekt des Verbs',
  'the subject of the verb before': 'Subjekt des Verbs davor',
  'named right after the verb': 'steht gleich hinter dem Verb',
  'named after the words, before the verb': 'steht nach den Worten, vor dem Verb',
  'named in the passive': 'im Passiv genannt',
  'named after “according to”': 'steht nach „according to“',
  'before a colon': 'steht vor einem Doppelpunkt',
  'the same words go on': 'dieselben Worte gehen weiter',
  'goes on speaking': 'spricht weiter',
  'nobody is named for it': 'dafür wird niemand genannt',
  'who has that role': 'wer dieses Amt hat',
  'who spoke last': 'wer zuletzt sprach',
  'who spoke before': 'wer davor sprach',
  'who speaks next': 'wer als Nächstes spricht',
  'who is named before': 'wer davor genannt wird',
  'who is named after': 'wer danach genannt wird',
  'who the sentence before is about': 'von wem der Satz davor handelt',
  'the subject of the sentence': 'das Subjekt des Satzes',
  'the subject named last': 'das zuletzt genannte Subjekt',
  'the text spoken of before': 'der Text, von dem davor die Rede ist',
  'the group spoken of before': 'die Gruppe, von der davor die Rede ist',
  'the one described before': 'wer davor beschrieben wird',

  'as written': 'wie geschrieben',
  'needs the day of publication': 'braucht den Tag der Veröffentlichung',
  'no rule tells its day': 'keine Regel sagt, welcher Tag es ist',
  'the text does not tell the day it counts from': 'der Text sagt nicht, von welchem Tag an gezählt wird',
  'the day named before it': 'der Tag, der davor genannt ist',
  'some day of that name': 'irgendein Tag dieses Namens',
  'a time of every day the text speaks of': 'eine Uhrzeit an jedem der Tage, von denen der Text spricht',
  'the hours of every day the text speaks of': 'die Stunden an jedem der Tage, von denen der Text spricht',
  'counted from {day}, the date before it in the text': 'gezählt ab {day}, dem Datum davor im Text',
  'counted from {day}, the day before it in the text': 'gezählt ab {day}, dem Tag davor im Text',
  'counted from {day}, the quarter before it in the text': 'gezählt ab {day}, dem Quartal davor im Text',
  'counted from the day named with it': 'gezählt ab dem Tag, der dabeisteht',
  'counted from {day}': 'gezählt ab {day}',
  'the quarter up to the day named with it': 'das Quartal bis zu dem Tag, der dabeisteht',
  'the quarter over at {day}': 'das Quartal, das am {day} vorbei war',
  'the year of the months told of': 'das Jahr der Monate, von denen die Rede ist',
  'in the year named with it': 'im Jahr, das dabeisteht',
  'the feast of the year named with it': 'das Fest des Jahres, das dabeisteht',
  'in the year the paragraph tells of': 'im Jahr, von dem der Absatz erzählt',
  'the last such date up to {day}': 'das letzte solche Datum bis zum {day}',
  'the next such date from {day}': 'das nächste solche Datum ab dem {day}',
  'the nearest such date to {day}': 'das nächstgelegene solche Datum, vom {day} aus gesehen',
  'the last such day of a month up to {day}': 'der letzte solche Tag eines Monats bis zum {day}',
  'the next such day of a month from {day}': 'der nächste solche Tag eines Monats ab dem {day}',
  'the nearest such day of a month to {day}': 'der nächstgelegene solche Tag eines Monats, vom {day} aus gesehen',
  'the last one up to {day}': 'das letzte Mal bis zum {day}',
  'the next one from {day}': 'das nächste Mal ab dem {day}',
  'the nearest one to {day}': 'das nächstgelegene Mal, vom {day} aus gesehen',
  'the last {what} up to {day}': 'der letzte {what} bis zum {day}',
  'the next {what} from {day}': 'der nächste {what} ab dem {day}',
  'the nearest {what} to {day}': 'der nächstgelegene {what}, vom {day} aus gesehen',
  'of {day}, the day the text speaks of': 'vom {day}, von dem der Text spricht',
  'of {day}, the day the article tells of': 'vom {day}, von dem der Artikel erzählt',
  'said on the day before {day}, of which the article tells: counted from it':
    'gesagt am Tag vor dem {day}, von dem der Artikel erzählt: ab da gezählt',
  'of the day before {day}': 'vom Tag vor dem {day}',
  'of the day after {day}': 'vom Tag nach dem {day}',
  'of {day}': 'vom {day}',
  'told of as past: {why}': 'als vergangen erzählt: {why}',
  'still to come, before dawn: {why}': 'steht noch bevor, vor Tagesanbruch: {why}',

  'no verb of its own: {why}': 'ohne eigenes Verb: {why}',
  '{why}; the only person named in the article': '{why}; die einzige Person, die der Artikel nennt',
  '{words}: {why}': '{words}: {why}',
  '{why}: {words}': '{why}: {words}',

  'the end of the line': 'das Ende der Zeile',
  'a rules file may have 1 MB; split it': 'eine Datei mit Regeln darf 1 MB haben; bitte teilen',
  'a rules file may have 20,000 rules; split it': 'eine Datei darf 20.000 Regeln haben; bitte teilen',
  'this file is of version {any}; only version 1 can be read':
    'diese Datei hat die Version {any}; nur Version 1 kann gelesen werden',
  'a rule begins with name, date, quote or place: {any}': 'eine Regel beginnt mit name, date, quote oder place: {any}',
  'after {any} come words of the text in straight quotation marks: {any}':
    'nach {any} kommen Worte des Textes in geraden Anführungszeichen: {any}',
  'after in come words of the text, in straight quotation marks, that hold {any}':
    'nach in kommen Worte des Textes in geraden Anführungszeichen, die {any} enthalten',
  'nothing may stand behind the end of a rule: {any}': 'hinter dem Ende einer Regel darf nichts stehen: {any}',
  'after means comes a name in straight quotation marks, or itself':
    'nach means kommt ein Name in geraden Anführungszeichen oder itself',
  'after by comes a name in straight quotation marks, or nobody':
    'nach by kommt ein Name in geraden Anführungszeichen oder nobody',
  'after is comes PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, WORK, LAW or nothing, not {end}':
    'nach is kommt PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, WORK, LAW oder nothing, nicht {end}',
  'after is comes nothing or a date as in 2025-11-28, 2025-11, 2025-W48, 2025-Q4, 2025-11-28T14:30, P3D, not {end}':
    'nach is kommt nothing oder ein Datum wie 2025-11-28, 2025-11, 2025-W48, 2025-Q4, 2025-11-28T14:30, P3D, nicht {end}',
  'after the words comes is or means, not {end}': 'nach den Worten kommt is oder means, nicht {end}',
  'after the words comes is, not {end}': 'nach den Worten kommt is, nicht {end}',
  'after the words comes at, not {end}': 'nach den Worten kommt at, nicht {end}',
  'after at come degrees north and east, as in 53.27,-9.05, not {end}':
    'nach at kommen Grad nach Norden und Osten wie in 53.27,-9.05, nicht {end}',
  'after the words comes by or is nothing, not {end}': 'nach den Worten kommt by oder is nothing, nicht {end}',
};

export const reason = translator(sentences, time, (words) => `„${words}“`);
