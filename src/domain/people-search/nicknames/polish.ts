/** Polish given names: what people call those who bear them. One name a line, with its short forms. */
export const polishNicknames = `
Adam: Adaś Adamek
Agata: Agatka
Agnieszka: Aga Agunia Jagna
Alicja: Ala Alka Alusia
Aleksandra: Ola Olka Oleńka Olcia
Aleksander: Olek Alek
Andrzej: Andrzejek Jędrek Jędruś
Aneta: Anetka
Anna: Ania Anka Andzia Hania Anusia Anulka
Antoni: Antek Antoś Tosiek
Antonina: Tosia Tonia
Barbara: Basia Baśka Basieńka
Bartłomiej: Bartek Bartuś
Bartosz: Bartek Bartuś
Beata: Beatka
Bogdan: Bodek Bodzio
Bogumiła: Bogusia Miłka
Bogusława: Bogusia Boguśka
Bogusław: Boguś Bogusz
Bożena: Bożenka
Bronisława: Bronia Bronka
Cecylia: Cela Celinka
Czesław: Czesiek Czesio
Czesława: Czesia
Damian: Damianek
Daniel: Danek
Danuta: Danka Danusia
Dariusz: Darek
Dawid: Dawidek
Dominik: Domin
Dominika: Domi Domka
Dorota: Dorotka Dosia
Edward: Edek Edzio
Edyta: Edytka
Elżbieta: Ela Elka Elżunia Bietka
Emilia: Emilka Mila
Ewa: Ewka Ewunia
Ewelina: Ewelinka Ewka
Feliks: Felek
Franciszek: Franek Franio
Gabriela: Gabrysia Gabi Gaba
Genowefa: Genia Gienia
Eugeniusz: Gienek Genek
Grażyna: Grażynka Graża
Grzegorz: Grzesiek Grzesio Grześ
Halina: Hala Halinka Halka
Hanna: Hania Hanka
Helena: Hela Helenka
Henryk: Heniek Henio
Ignacy: Ignaś Ignac
Irena: Irka Irenka
Iwona: Iwonka Iwka
Izabela: Iza Izka Bela
Jacek: Jacuś
Jadwiga: Jadzia Jadźka
Jakub: Kuba Kubuś
Jan: Janek Jaś Jasiek Jasio
Janina: Janka Jasia
Janusz: Januszek
Jarosław: Jarek Jaro
Jerzy: Jurek Jerzyk
Joanna: Asia Aśka Joasia Joaśka
Jolanta: Jola Jolka
Józef: Józek Józio
Józefa: Józia
Julia: Julka Jula Julcia
Julian: Julek
Justyna: Justysia Justyśka Tyna
Kacper: Kacperek
Kamil: Kamilek
Kamila: Kamilka Mila
Karol: Karolek Lolek
Karolina: Karolinka Karola Karo
Katarzyna: Kasia Kaśka Kasieńka Kachna
Kazimierz: Kazik Kazio Kazek
Kazimiera: Kazia
Kinga: Kinia
Konrad: Kondek
Krystian: Krystek
Krystyna: Krysia Kryśka
Krzysztof: Krzysiek Krzyś Krzysio Krzychu Kris
Leszek: Lesio
Leokadia: Lodzia
Lucyna: Lucynka Lusia
Ludwik: Ludek
Łukasz: Łukaszek Łuki
Maciej: Maciek Maciuś
Magdalena: Magda Magdusia Lena Madzia
Małgorzata: Gosia Gośka Małgosia Małgośka Gocha Gosieńka
Marcin: Marcinek
Marek: Mareczek Maruś
Maria: Marysia Maryśka Marynia Marycha Majka Mania
Marianna: Marysia
Mariusz: Mariuszek Mario
Marta: Martusia Martynka
Marzena: Marzenka
Mateusz: Mati Mateuszek
Michał: Michałek Misiek Michaś
Mieczysław: Mietek Miecio
Mikołaj: Miki Mikołajek
Mirosław: Mirek
Mirosława: Mirka
Monika: Monia Monisia
Natalia: Natalka Nata Natka
Oliwia: Oliwka
Paulina: Paulinka Paula Pola
Paweł: Pawełek Pawlik
Piotr: Piotrek Piotruś Pietrek
Przemysław: Przemek
Radosław: Radek
Rafał: Rafałek Rafcio
Regina: Renia
Renata: Renia Renatka
Robert: Robcio
Roman: Romek
Ryszard: Rysiek Rysio
Sebastian: Seba
Sławomir: Sławek
Stanisław: Staszek Stasiek Stach Staś Stasio
Stanisława: Stasia Staśka
Stefan: Stefek Stefcio
Stefania: Stefa Stefcia
Sylwia: Sylwka Syla
Szymon: Szymek Szymuś
Tadeusz: Tadek Tadzio
Teresa: Tereska Terenia Renia
Tomasz: Tomek Tomuś Tomcio
Urszula: Ula Ulka Urszulka
Wacław: Wacek
Waldemar: Waldek
Wanda: Wandzia
Weronika: Wera Weronka Nika
Wiesław: Wiesiek Wiesio
Wiesława: Wiesia
Wiktor: Wiktorek Witek
Wiktoria: Wika Wiki
Witold: Witek
Władysław: Władek Władzio
Władysława: Władzia
Włodzimierz: Włodek
Wojciech: Wojtek Wojtuś
Zbigniew: Zbyszek Zbycho Zbynio
Zdzisław: Zdzisiek Zdzich
Zenon: Zenek
Zofia: Zosia Zośka Zocha
Zuzanna: Zuzia Zuza Zuzka
Zygmunt: Zygmuś Zyga
`;
