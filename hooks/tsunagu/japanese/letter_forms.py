"""Letters with one meaning and two forms: 髙 and 高, 國 and 国.

Rows of an old or a rarer form and the usual one beside it: first what names are written with (異体字), then
what was written before the reform of 1946 (旧字体). Unicode's own compatibility forms (㈱, 﨑 as U+FA11, ｶﾅ)
are NFKC's, not ours, where NFKC knows them.
"""

from __future__ import annotations

from typing import Final

_NAMES = (
    "髙高 﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 澤沢 嶋島 嶌島 槗橋 栁柳 𠮷吉 桒桑 廣広 眞真 﨟臈 "
    "埜野 冨富 惠恵 彌弥 瀨瀬 德徳 "
)
_OLD = (
    "亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 鹽塩 應応 歐欧 毆殴 櫻桜 "
    "奧奥 橫横 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 "
    "歡歓 觀観 關関 陷陥 氣気 歸帰 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 峽峡 挾挟 敎教 狹狭 堯尭 曉暁 區区 "
    "驅駆 勳勲 薰薫 徑径 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 "
    "縣県 險険 顯顕 驗験 嚴厳 效効 恆恒 鑛鉱 號号 國国 黑黒 碎砕 濟済 劑剤 冱冴 册冊 雜雑 參参 慘惨 棧桟 "
    "蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 敍叙 "
    "奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 狀状 疊畳 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 "
    "盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 "
    "雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 藏蔵 臟臓 續続 墮堕 體体 對対 帶帯 滯滞 臺台 "
    "瀧滝 擇択 單単 擔担 膽胆 團団 彈弾 斷断 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 "
    "黨党 盜盗 燈灯 當当 鬪闘 獨独 讀読 屆届 貳弐 惱悩 腦脳 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 "
    "拂払 佛仏 竝並 變変 辨弁 辯弁 舖舗 穗穂 寶宝 豐豊 沒没 飜翻 萬万 滿満 默黙 藥薬 譯訳 豫予 餘余 與与 "
    "譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 勵励 禮礼 隸隷 靈霊 齡齢 戀恋 爐炉 "
    "勞労 樓楼 郞郎 祿禄 亙亘 灣湾 顏顔 內内 淸清 靑青 說説 稅税 巢巣 尙尚 卽即 旣既 槪概 緣縁 錄録 每毎 "
    "產産 戶戸 吳呉 娛娯 絕絶 繫繋 鬭闘 鬱欝 "
)

#: Old or rare letter -> the usual one; one step, and never back.
LETTER_FORMS: Final[dict[str, str]] = {row[0]: row[1] for row in (_NAMES + _OLD).split()}
